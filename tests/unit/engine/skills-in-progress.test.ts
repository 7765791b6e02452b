import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import { skillsInProgress } from "@/tests/bench/skills-in-progress";
import { SMALL } from "@/tests/unit/engine/instances";

describe("skillsInProgress", () => {
  test("counts a skill from its first step up to, not with, its last, by hours", () => {
    const made = makePlan(SMALL);
    if (!made.ok) throw new Error(made.error.message);
    const { steps } = made.plan;
    expect(steps.map(({ id, hours }) => [id, hours])).toEqual([
      ["rag@1", 5], // rag
      ["sql@1", 10], // rag, sql
      ["rag@2", 15], // sql
      ["demo", 8], // sql
      ["sql@2", 20],
    ]);
    expect(skillsInProgress(steps)).toEqual({ most: 2, mean: (5 + 2 * 10 + 15 + 8) / 58 });
  });

  test("is 0 for no steps", () => {
    expect(skillsInProgress([])).toEqual({ most: 0, mean: 0 });
  });
});
