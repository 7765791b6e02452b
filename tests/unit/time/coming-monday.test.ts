import { describe, expect, test } from "vitest";
import { comingMonday } from "@/lib/time/coming-monday";

describe("comingMonday", () => {
  test("is today on a Monday", () => expect(comingMonday(new Date("2026-11-30T23:59:59Z"))).toBe("2026-11-30"));
  test("is the next day on a Sunday", () => expect(comingMonday(new Date("2026-11-29T12:00:00Z"))).toBe("2026-11-30"));
  test("is almost a week away on a Tuesday", () =>
    expect(comingMonday(new Date("2026-12-01T00:00:00Z"))).toBe("2026-12-07"));
});
