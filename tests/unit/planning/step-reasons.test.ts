import { describe, expect, test } from "vitest";
import { explainSteps } from "@/lib/engine/explain-steps";
import { makePlan } from "@/lib/engine/make-plan";
import type { Instance, Pin, StepBlock, StepReason } from "@/lib/engine/types";
import { reasonSentences } from "@/lib/planning/step-reasons";
import { SMALL_MET } from "@/tests/unit/engine/instances";

const instance: Instance = {
  ...SMALL_MET,
  skills: SMALL_MET.skills.map((skill) =>
    skill.id === "rag" ? { ...skill, after: [{ level: 1, follows: { skill: "sql", level: 1 } }] } : skill,
  ),
};

function explained(strategy: Instance["strategy"], done: readonly string[] = [], pins: readonly Pin[] = []) {
  const role = { ...instance, strategy };
  const made = makePlan(role);
  if (!made.ok) throw new Error(made.error.message);
  const { plan } = made;
  const names = {
    plan,
    role: { id: "analyst", name: "Analyst", summary: "" },
    skills: { rag: { name: "Retrieval", area: "AI" }, sql: { name: "SQL", area: "Data" } },
    projects: { demo: "Live demo" },
    contents: {},
    choices: { pins: [...pins] },
    teachingReasons: { "rag@1": { "sql@1": "You look things up in tables first" } },
  };
  const reasons = new Map(explainSteps(role, plan).map((reason) => [reason.id, reason]));
  return (id: string, changes: Partial<StepReason> = {}) => {
    const reason = reasons.get(id);
    if (!reason) throw new Error(`There is no step ${id}.`);
    return reasonSentences(names, { ...reason, block: null, ...changes }, new Set(done));
  };
}

describe("why a step is in the plan", () => {
  test("is the requirement that it completes, and what it opens", () => {
    const why = explained("steady");
    expect(why("rag@2")).toEqual(["Completes Retrieval at Guided, an essential.", "Opens demo."]);
    expect(why("demo")).toEqual(["A project that shows employers your work as Analyst."]);
  });

  test("is how far its own skill has come, with the steps that remain and why it comes after another", () => {
    expect(explained("steady")("rag@1")).toEqual([
      "First of two levels towards Retrieval at Guided, an essential: 3 steps until it is met.",
      "Also leads to the project Live demo.",
      "Opens rag@2.",
      "Best learned after sql@1. You look things up in tables first.",
    ]);
    expect(explained("steady", ["sql@1"])("rag@1")[0]).toContain(": 2 steps until it is met.");
    expect(explained("steady", ["sql@1", "rag@1"])("rag@1")[0]).toContain(": this one step until it is met.");
  });

  test("is the project that needs it, which is done and not met, where no skill of the role does", () => {
    const demo = { kind: "project", project: "demo", weight: 1, essential: false } as const;
    expect(explained("steady")("sql@1", { serves: [], leadsTo: [demo] })[0]).toMatch(
      /^Needed for the project Live demo: \d+ steps until it is done\.$/,
    );
  });

  test("is an essential that needs it before any other", () => {
    const roleOfEssentials = explained("steady");
    expect(roleOfEssentials("sql@1")[0]).toBe("First of two levels towards SQL at Guided: 2 steps until it is met.");
    expect(roleOfEssentials("sql@1")[1]).toBe("Also leads to Retrieval at Guided and the project Live demo.");
  });

  test("names the steps of the plan that the person put it before", () => {
    const pins = ["rag@2", "demo", "git@1"].map((after) => ({ before: "sql@2", after }));
    expect(explained("steady", [], pins)("sql@2")).toContain("You put it before rag@2 and demo.");
    expect(explained("steady", [], pins)("rag@2").join(" ")).not.toContain("You put it before");
  });

  test("names the steps that the person put before it", () => {
    const why = explained("steady");
    expect(why("demo", { pinned: ["sql@2"] })).toContain("You put it after sql@2.");
    expect(why("demo", { pinned: ["sql@1", "sql@2"] })).toContain("You put it after sql@1 and sql@2.");
    expect(why("demo").join(" ")).not.toContain("You put");
  });

  test("on the way to ready is whether it belongs to it", () => {
    const why = explained("fast-track");
    expect(why("rag@2")).toContain("On your shortest path to ready.");
    expect(why("sql@2")).toContain("Comes after you are ready, and completes Analyst.");
  });
});

const block: StepBlock = { index: 0, steps: ["a", "b", "c"], hours: 40, gain: 0.05, rate: 0.00125, nextRate: 0.0009 };
const place = (changes: Partial<StepBlock>) => explained("steady")("demo", { block: { ...block, ...changes } }).at(-1);

describe("why a step stands where it does", () => {
  test("is what its block adds beside what follows", () => {
    expect(place({})).toBe(
      "With 2 other steps, it adds 12.5% of readiness per 100 hours; the steps that follow add 9%.",
    );
  });

  test("names no other steps where there are none, and nothing that follows the last", () => {
    expect(place({ steps: ["demo"], nextRate: null })).toBe("It adds 12.5% of readiness per 100 hours.");
  });

  test("does not make a difference of two figures that read the same", () => {
    expect(place({ nextRate: 0.0012499 })).toMatch(/per 100 hours, as much as the steps that follow\.$/);
  });
});
