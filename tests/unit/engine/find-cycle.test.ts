import { describe, expect, test } from "vitest";
import { findCycle } from "@/lib/engine/find-cycle";

describe("findCycle", () => {
  test("is null for no steps", () => expect(findCycle(new Map())).toBeNull());

  test("is null where several paths lead to one step", () => {
    const diamond = new Map([
      ["d@1", ["b@1", "c@1"]],
      ["b@1", ["a@1"]],
      ["c@1", ["a@1"]],
      ["a@1", []],
    ]);
    expect(findCycle(diamond)).toBeNull();
  });

  test("leaves out the steps that only lead to the cycle", () => {
    const graph = new Map([
      ["x@1", ["a@1"]],
      ["a@1", ["b@1"]],
      ["b@1", ["a@1"]],
    ]);
    expect(findCycle(graph)).toEqual(["a@1", "b@1"]);
  });

  test("finds a step that needs itself", () => {
    expect(findCycle(new Map([["a@1", ["a@1"]]]))).toEqual(["a@1"]);
  });

  test("goes through a chain of 100,000 steps", () => {
    const chain = new Map(Array.from({ length: 100_000 }, (_, step) => [`s@${step}`, [`s@${step + 1}`]]));
    expect(findCycle(chain)).toBeNull();
  });
});
