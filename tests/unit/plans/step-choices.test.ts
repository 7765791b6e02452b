import { describe, expect, test } from "vitest";
import type { Catalogue, CatalogueSkill } from "@/lib/catalog/catalogue";
import { skillSuccessors } from "@/lib/catalog/successors";
import type { Instance } from "@/lib/engine/types";
import { computePlan } from "@/lib/planning/compute-plan";
import { stepSource } from "@/lib/planning/plan-outline";
import { stepChoices } from "@/lib/plans/step-choices";
import { SMALL_MET } from "@/tests/unit/engine/instances";
import { roleOf } from "@/tests/unit/planning/role-of";

const role: Instance = {
  ...SMALL_MET,
  requirements: SMALL_MET.requirements.map((each) => ({ ...each, essential: each.skill === "rag" })),
};
const nothing: Instance["leftOut"] = { requirements: [], projects: [] };

/** The plan of the role as its steps are told from it. */
function sourceOf(leftOut = nothing, of = role) {
  const { ratings, projectsDone = [], hoursPerWeek, startDate } = of;
  const made = computePlan(roleOf(of), { ratings, projectsDone, hoursPerWeek, startDate, strategy: "steady" });
  if (!made.ok) throw new Error(made.error.message);
  return stepSource.parse({
    ...made.value,
    choices: { ...made.value.choices, leftOut },
    texts: made.value.contents,
  });
}

function catalogueOf(changes: Partial<Catalogue> = {}): Catalogue {
  const { skills } = roleOf(role);
  return {
    version: "1",
    roles: [],
    profiles: [],
    guides: null,
    skills: skills.map((skill): CatalogueSkill => ({ ...skill, aliases: [], formerIds: [], gives: null })),
    successors: skillSuccessors(skills.map(({ id }) => ({ id, formerIds: [], current: true }))),
    ...changes,
  };
}

const open = (key: string) => ({ id: key, key, startedOn: null, doneOn: null });
function choicesOf(key: string, source = sourceOf(), catalogue = catalogueOf()) {
  const choices = stepChoices(source, open(key), catalogue);
  if (!choices) throw new Error(`${key} is done.`);
  return choices;
}

describe("what can be decided about a step", () => {
  test("is to say that its level is held, or a higher one of its skill", () => {
    const levels = choicesOf("rag@1").levels;
    expect(levels.map(({ skillId, level }) => [skillId, level])).toEqual([
      ["rag", 1],
      ["rag", 2],
      ["rag", 3],
    ]);
    expect(choicesOf("rag@3").levels).toEqual([]);
    expect(choicesOf("rag@2").levels[0]).toEqual({
      skillId: "rag",
      level: 2,
      name: "Skill rag at Guided",
      statement: "I can do rag.",
    });
  });

  test("is no level for a project, nor for a skill that the catalogue has taken apart or no longer has", () => {
    expect(choicesOf("demo").levels).toEqual([]);
    expect(choicesOf("rag@1", sourceOf(), catalogueOf({ skills: [] })).levels).toEqual([]);
    const split = skillSuccessors([
      { id: "rag", formerIds: [], current: false },
      { id: "search", formerIds: ["rag"], current: true },
      { id: "prompts", formerIds: ["rag"], current: true },
    ]);
    expect(choicesOf("rag@1", sourceOf(), catalogueOf({ successors: split })).levels).toEqual([]);
  });

  test("is of a skill that goes by another id now told by that one", () => {
    const renamed = skillSuccessors([
      { id: "rag", formerIds: [], current: false },
      { id: "search", formerIds: ["rag"], current: true },
    ]);
    const skills = catalogueOf().skills.map((skill) => (skill.id === "rag" ? { ...skill, id: "search" } : skill));
    const { levels } = choicesOf("rag@2", sourceOf(), catalogueOf({ skills, successors: renamed }));
    expect(levels.map(({ skillId, level }) => [skillId, level])).toEqual([
      ["search", 2],
      ["search", 3],
    ]);
  });

  test("is to leave out the goal that it completes, or why that cannot be", () => {
    expect(choicesOf("demo").goals).toEqual([{ key: "demo", name: "the project Project demo", stays: null }]);
    expect(choicesOf("rag@2").goals[0]?.stays).toBe(
      "Nobody is ready without Skill rag at Guided, so it can't be left out.",
    );
  });

  test("is not to leave out what other goals need anyway", () => {
    const needed = { ...role, projects: [{ id: "demo", hours: 5, weight: 1, needs: [{ skill: "sql", level: 2 }] }] };
    expect(choicesOf("sql@2", sourceOf(nothing, needed)).goals).toEqual([
      {
        key: "sql@2",
        name: "Skill sql at Guided",
        stays: "Leaving out Skill sql at Guided alone would spare nothing: it is needed for the project Project demo.",
      },
    ]);
  });

  test("is to leave out the goal that it leads to if that is the only one, and never a lone level", () => {
    expect(choicesOf("sql@1").goals).toEqual([]);
    const alone = sourceOf({ requirements: [{ skill: "rag", level: 2 }], projects: ["demo"] });
    expect(choicesOf("sql@1", alone).goals).toEqual([{ key: "sql@2", name: "Skill sql at Guided", stays: null }]);
  });

  test("is nothing once the step is done", () => {
    const done = { ...open("rag@1"), doneOn: "2026-03-02" };
    expect(stepChoices(sourceOf(), done, catalogueOf())).toBeNull();
  });
});
