import { describe, expect, test } from "vitest";
import { timeLeftBy } from "@/lib/planning/shared-time";

const step = (key: string, start: string, finish: string) => ({ key, start, finish });
const first = {
  name: "first",
  open: [step("sql@1", "2026-03-02", "2026-03-08"), step("sql@2", "2026-03-09", "2026-03-15")],
};
const second = {
  name: "second",
  open: [step("sql@2", "2026-03-09", "2026-03-15"), step("rag@1", "2026-03-16", "2026-03-20")],
};

describe("timeLeftBy", () => {
  test("leaves everything to the first plan", () => {
    expect(timeLeftBy([])).toEqual({ after: null, shared: new Map() });
  });

  test("leaves what comes after the last day of the plan before it", () => {
    expect(timeLeftBy([first]).after).toEqual({ plan: first, firstDay: "2026-03-16" });
    expect(timeLeftBy([first, second]).after).toEqual({ plan: second, firstDay: "2026-03-21" });
  });

  test("waits for the plan that ends last, whichever stands before", () => {
    expect(timeLeftBy([second, first]).after?.plan).toBe(second);
  });

  test("passes over a plan in which all is done", () => {
    expect(timeLeftBy([{ name: "done", open: [] }]).after).toBeNull();
  });

  test("shares the open steps of all plans before it, with the days that they have in the first of them", () => {
    const later = { name: "later", open: [step("sql@1", "2027-01-01", "2027-01-02")] };
    expect([...timeLeftBy([first, second, later]).shared]).toEqual([
      ["sql@1", { start: "2026-03-02", finish: "2026-03-08" }],
      ["sql@2", { start: "2026-03-09", finish: "2026-03-15" }],
      ["rag@1", { start: "2026-03-16", finish: "2026-03-20" }],
    ]);
  });
});
