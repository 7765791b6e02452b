import { describe, expect, test } from "vitest";
import { causeWords, levelAfter } from "@/lib/profile/history-words";
import type { RatingCause } from "@/lib/profile/rating-view";

function told(before: number | null, level: number | null, cause: RatingCause): string {
  const change = { id: "1", before, level, cause, former: null, at: "2026-03-03T10:00:00.000Z", on: "2026-03-03" };
  return `${levelAfter(change)}, ${causeWords(change)}`;
}

const self = (level: number | null, confidence: "sure" | "roughly" | "guess" = "roughly"): RatingCause => ({
  kind: "self",
  level,
  confidence,
});
const stepDone = (level: number): RatingCause => ({ kind: "step-done", level, step: null });
const stepUndone: RatingCause = { kind: "step-undone", step: null };

describe("a change of a rating", () => {
  test.each<[string, number | null, number | null, RatingCause]>([
    ["Independent, rated by yourself, roughly", null, 3, self(3)],
    ["Independent, rated by yourself, sure", 3, 3, self(3, "sure")],
    ["None, rated by yourself, a guess", null, 0, self(0, "guess")],
    ["Not rated, cleared by yourself", 3, null, self(null)],
    ["Advanced, rated Guided by yourself, roughly", 4, 4, self(2)],
    ["Aware, rated by a mentor, sure", null, 1, { kind: "mentor", level: 1, confidence: "sure" }],
    ["Aware, rated by an import, sure", null, 1, { kind: "import", level: 1, confidence: "sure" }],
    ["Guided, assumed for your current role", null, 2, { kind: "assumed", level: 2 }],
    ["Not rated, no longer assumed", 2, null, { kind: "assumed", level: null }],
    ["Guided, step done", 1, 2, stepDone(2)],
    ["Still Advanced, step to Guided done", 4, 4, stepDone(2)],
    ["Back to Aware, step marked as not done", 2, 1, stepUndone],
    ["Back to not rated, step marked as not done", 1, null, stepUndone],
    ["Still Advanced, step marked as not done", 4, 4, stepUndone],
  ])("is told as: %s", (words, before, level, cause) => expect(told(before, level, cause)).toBe(words));
});
