import { describe, expect, test } from "vitest";
import { readinessOf } from "@/lib/engine/readiness";
import { storedInstance, storedReason } from "@/lib/planning/stored-engine-data";
import { SMALL } from "@/tests/unit/engine/instances";

describe("the instance of a stored plan", () => {
  test("counts every level where it was stored before there was a choice", () => {
    const { credit, ...before } = SMALL;
    const read = storedInstance.parse(JSON.parse(JSON.stringify(before)));
    expect(read.credit).toBe("levels");
    expect(readinessOf(read, { ratings: { rag: 1 }, projectsDone: [] })).toBe(0.25);
  });

  test("keeps its credit, its essential projects and its teaching order", () => {
    const stored = {
      ...SMALL,
      credit: "met",
      skills: SMALL.skills.map((skill) => ({ ...skill, after: [{ level: 1, follows: { skill: "rag", level: 3 } }] })),
      projects: SMALL.projects?.map((project) => ({ ...project, essential: true })),
    };
    expect(storedInstance.parse(stored)).toEqual(stored);
  });

  test("keeps the order that the person chose and what they left out, and has neither where it was stored before", () => {
    const pins = [{ before: "sql@1", after: "demo" }];
    const leftOut = { requirements: [{ skill: "sql", level: 2 }], projects: [] };
    expect(storedInstance.parse({ ...SMALL, pins, leftOut })).toEqual({ ...SMALL, pins, leftOut });
    expect(Object.keys(storedInstance.parse(SMALL)).sort()).toEqual(Object.keys(SMALL).sort());
  });
});

describe("the reason of a stored step", () => {
  test("names no step put before it where it was stored before there was a choice", () => {
    const reason = { id: "demo", serves: [], neededBy: [], leadsTo: [], part: null, block: null };
    expect(storedReason.parse(reason)).toEqual({ ...reason, follows: [], pinned: [] });
    expect(storedReason.parse({ ...reason, pinned: ["sql@1"] }).pinned).toEqual(["sql@1"]);
  });
});
