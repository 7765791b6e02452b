import { describe, expect, test } from "vitest";
import { readChange } from "@/lib/plans/asked-change";
import { askedOrder } from "@/lib/plans/asked-order";

const now = {
  settings: {
    strategy: "steady" as const,
    startDate: "2026-03-02",
    pins: [{ before: "git@1", after: "sql@1" }],
    leftOut: { requirements: [], projects: [] },
  },
  hoursPerWeek: 10,
  today: "2026-03-02",
};
const pinsOf = (query: Record<string, string | string[]>) =>
  readChange(askedOrder({ asked: "1", ...query }).query, now).asked.pins;

describe("the order that a form asks without script", () => {
  test("is what it was with a step put before another", () => {
    expect(pinsOf({ pins: "git@1>sql@1", put: "demo", before: "git@1" })).toEqual([
      { before: "git@1", after: "sql@1" },
      { before: "demo", after: "git@1" },
    ]);
  });

  test("takes the place of the contrary", () => {
    expect(pinsOf({ pins: ["git@1>sql@1", "demo>sql@1"], put: "sql@1", before: "git@1" })).toEqual([
      { before: "demo", after: "sql@1" },
      { before: "sql@1", after: "git@1" },
    ]);
  });

  test("is none of one step, or of one put before itself, and says so", () => {
    expect(askedOrder({ put: "git@1", before: "" }).error).toBe("Choose both steps.");
    expect(askedOrder({ put: "git@1", before: ["sql@1", "demo"] }).error).toBe("Choose both steps.");
    expect(askedOrder({ put: "git@1", before: "git@1" }).error).toBe("Choose two different steps.");
    expect(pinsOf({ pins: "git@1>sql@1", put: "git@1", before: "git@1" })).toEqual(now.settings.pins);
  });

  test("stays what it was where nothing is asked", () => {
    expect(askedOrder({}).error).toBeNull();
    expect(readChange(askedOrder({}).query, now).asked.pins).toEqual(now.settings.pins);
    expect(pinsOf({ put: "", before: "" })).toEqual([]);
  });
});
