import { describe, expect, test } from "vitest";
import { readinessOf } from "@/lib/engine/readiness";
import { storedInstance } from "@/lib/planning/stored-engine-data";
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
});
