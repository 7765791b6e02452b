import { describe, expect, test } from "vitest";
import { readChange } from "@/lib/plans/asked-change";

const now = {
  settings: {
    strategy: "steady" as const,
    startDate: "2026-01-05",
    pins: [{ before: "git@1", after: "sql@1" }],
    leftOut: { requirements: [{ skill: "git", level: 2 }], projects: ["demo"] },
  },
  hoursPerWeek: 7.5,
  today: "2026-03-02",
};

describe("what an address asks of a plan", () => {
  test("is the plan as it is, where it asks nothing", () => {
    const { fields, asked, errors } = readChange({}, now);
    expect(asked).toEqual({ ...now.settings, hoursPerWeek: 7.5, readyBy: null });
    expect(fields).toMatchObject({ leftOut: ["git@2", "demo"], pins: ["git@1>sql@1"], hoursPerWeek: "7.5" });
    expect(errors).toEqual({});
  });

  test("adds what a step's page leaves out or puts first, and takes back what the form no longer ticks", () => {
    expect(readChange({ leaveOut: "sql@3", pin: "a@1>b@2" }, now).asked).toMatchObject({
      leftOut: {
        requirements: [
          { skill: "git", level: 2 },
          { skill: "sql", level: 3 },
        ],
        projects: ["demo"],
      },
      pins: [...now.settings.pins, { before: "a@1", after: "b@2" }],
    });
    expect(readChange({ asked: "1", leftOut: "demo" }, now).asked).toMatchObject({
      leftOut: { requirements: [], projects: ["demo"] },
      pins: [],
    });
  });

  test("keeps the first day of a plan that has begun, and takes no other that has passed", () => {
    expect(readChange({ startDate: "2026-01-05" }, now).errors).toEqual({});
    expect(readChange({ startDate: "2026-03-01" }, now)).toMatchObject({
      asked: { startDate: "2026-01-05" },
      fields: { startDate: "2026-03-01" },
      errors: { startDate: "This day has passed. Choose today or a later day." },
    });
    expect(readChange({ startDate: "2026-03-02" }, now).asked.startDate).toBe("2026-03-02");
  });

  test.each([
    [{ hoursPerWeek: "ten" }, "hoursPerWeek"],
    [{ hoursPerWeek: "0" }, "hoursPerWeek"],
    [{ readyBy: "2026-03-02" }, "readyBy"],
    [{ readyBy: "soon" }, "readyBy"],
    [{ strategy: "fastest" }, "strategy"],
    [{ asked: "1", leftOut: "<script>" }, "leftOut"],
    [{ asked: "1", pins: ["git@1"] }, "pins"],
    [{ startDate: ["2026-02-31", "x"] }, "startDate"],
  ])("says what is wrong with %j, and goes by the plan there", (query, field) => {
    const { errors, asked } = readChange(query, now);
    expect(Object.keys(errors)).toEqual([field]);
    expect(asked).toMatchObject({ strategy: "steady", startDate: "2026-01-05", hoursPerWeek: 7.5, readyBy: null });
  });
});
