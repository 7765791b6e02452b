import { describe, expect, test } from "vitest";
import { stepCycle } from "@/lib/catalog/step-cycle";

describe("stepCycle", () => {
  test("is null for no steps", () => expect(stepCycle(new Map())).toBeNull());

  test("is null where several ways lead to one step", () => {
    const diamond = new Map([
      ["d@1", ["b@1", "c@1"]],
      ["b@1", ["a@1"]],
      ["c@1", ["a@1"]],
      ["a@1", []],
    ]);
    expect(stepCycle(diamond)).toBeNull();
  });

  test("leaves out the steps that only lead to the cycle", () => {
    const graph = new Map([
      ["x@1", ["a@1"]],
      ["a@1", ["b@1"]],
      ["b@1", ["a@1"]],
    ]);
    expect(stepCycle(graph)).toEqual(["a@1", "b@1", "a@1"]);
  });

  test("finds a step that needs itself", () => {
    expect(stepCycle(new Map([["a@1", ["a@1"]]]))).toEqual(["a@1", "a@1"]);
  });

  test("goes through a chain of 100,000 steps", () => {
    const chain = new Map(Array.from({ length: 100_000 }, (_, step) => [`s@${step}`, [`s@${step + 1}`]]));
    expect(stepCycle(chain)).toBeNull();
  });
});
