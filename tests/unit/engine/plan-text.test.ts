import { describe, expect, test } from "vitest";
import { proofSentence } from "@/lib/engine/plan-text";

describe("proofSentence", () => {
  const unproven = (objective: number, lowerBound: number) =>
    proofSentence({ objective, lowerBound, optimal: false }, 9, "steady");

  test("claims no more than the bound proves: what is left is rounded up", () => {
    expect(unproven(100.02, 100)).toContain("by more than 0.1 %");
    expect(unproven(112.31, 100)).toContain("by more than 12.4 %");
    expect(unproven(150, 100)).toContain("by more than 50.0 %");
  });

  test("says so where nothing bounds what is left", () => {
    expect(unproven(100, 0)).toBe(
      "It is not proven that no order of these 9 steps gets you ready sooner along the way.",
    );
  });

  test("has nothing to prove of no steps", () => {
    expect(proofSentence({ objective: 0, lowerBound: 0, optimal: true }, 0, "fast-track")).toBe(
      "Nothing is left to do.",
    );
  });
});
