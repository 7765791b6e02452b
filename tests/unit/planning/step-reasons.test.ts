import { describe, expect, test } from "vitest";
import type { StepBlock, StepReason } from "@/lib/engine/types";
import { reasonSentences } from "@/lib/planning/step-reasons";

const names = {
  role: { id: "builder", name: "Builder", summary: "Builds things." },
  skills: {},
  projects: {},
  contents: {},
};
const block: StepBlock = {
  index: 0,
  steps: ["a@1", "b@1", "c@1"],
  hours: 40,
  gain: 0.05,
  rate: 0.00125,
  nextRate: 0.0009,
};
const reason: StepReason = { id: "a@1", serves: [], neededBy: ["b@1"], follows: [], leadsTo: [], part: null, block };

const lastSentence = (changes: Partial<StepReason>) => reasonSentences(names, { ...reason, ...changes }).at(-1);

describe("why a step stands where it does", () => {
  test("is what its block brings beside what follows", () => {
    expect(lastSentence({})).toBe(
      "Together with 2 other steps, it adds 1.25 points of readiness per ten hours of study; the next steps add 0.9 points.",
    );
  });

  test("names no other steps where there are none, and nothing that follows the last", () => {
    expect(lastSentence({ block: { ...block, steps: ["a@1"], nextRate: null } })).toBe(
      "It adds 1.25 points of readiness per ten hours of study.",
    );
  });

  test("does not make a difference of two figures that read the same", () => {
    expect(lastSentence({ block: { ...block, nextRate: 0.0012499 } })).toMatch(
      /of study, as much as the next steps\.$/,
    );
  });

  test("is left out where the order was not found by blocks", () => {
    expect(reasonSentences(names, { ...reason, block: null })).toEqual(["Needed by b@1."]);
  });

  test("on the fast track is whether it belongs to getting ready", () => {
    expect(reasonSentences(names, { ...reason, part: "to-ready" })).toContain("It is on your shortest path to ready.");
  });
});
