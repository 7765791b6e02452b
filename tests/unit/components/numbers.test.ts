import { describe, expect, test } from "vitest";
import { hoursText } from "@/components/ui/hours";
import { percent } from "@/components/ui/percent";

describe("percent", () => {
  test("is written without decimals", () => expect(percent(0.42)).toBe("42%"));
  test("never claims more than was reached", () => expect(percent(0.7999)).toBe("79%"));
  test("says 100% only for all of it", () => expect([percent(0.9999), percent(1)]).toEqual(["99%", "100%"]));
  test("says 0% only for nothing", () => expect([percent(0.004), percent(0)]).toEqual(["<1%", "0%"]));
});

describe("hoursText", () => {
  test("counts one hour as one", () => expect(hoursText(1)).toBe("1 hour"));
  test("keeps half hours while they matter", () => expect(hoursText(12.4)).toBe("12.5 hours"));
  test("rounds larger amounts to whole hours", () => expect(hoursText(1240.4)).toBe("1,240 hours"));
});
