import { describe, expect, test } from "vitest";
import { type KnownSkill, successionOf } from "@/lib/catalog/succession";

const held = (id: string, ...formerIds: string[]): KnownSkill => ({ id, formerIds, current: true });
const gone = (id: string, ...formerIds: string[]): KnownSkill => ({ id, formerIds, current: false });

describe("the succession of skills", () => {
  test("leaves a skill that never moved with itself", () => {
    const { holdersOf, linesOf, moved } = successionOf([held("a")]);
    expect([holdersOf("a"), linesOf("a"), moved]).toEqual([["a"], [["a"]], []]);
  });

  test("leads from an old id to the new one, over several renamings", () => {
    const { holdersOf, linesOf, moved } = successionOf([gone("a"), gone("b", "a"), held("c", "b")]);
    expect([holdersOf("a"), holdersOf("b"), linesOf("c")]).toEqual([["c"], ["c"], [["a", "b", "c"]]]);
    expect(moved).toEqual(["a", "b"]);
  });

  test("leads from a split skill to all its parts", () => {
    const { holdersOf, linesOf } = successionOf([gone("a"), held("b", "a"), held("c", "a")]);
    expect([holdersOf("a"), linesOf("b"), linesOf("c")]).toEqual([["b", "c"], [["a", "b"]], [["a", "c"]]]);
  });

  test("keeps the lines of skills that were merged apart", () => {
    const { linesOf } = successionOf([gone("a"), gone("b"), held("c", "a", "b")]);
    expect(linesOf("c")).toEqual([
      ["a", "c"],
      ["b", "c"],
    ]);
  });

  test("leaves a retired skill with itself", () => {
    expect(successionOf([gone("a"), held("b")]).holdersOf("a")).toEqual(["a"]);
  });

  test("leads back when the old skill is in the catalogue again", () => {
    const { holdersOf, linesOf } = successionOf([held("a"), gone("b", "a"), gone("c", "a")]);
    expect([holdersOf("b"), holdersOf("c"), linesOf("a")]).toEqual([["a"], ["a"], [["b", "c", "a"]]]);
  });

  test("knows no place for an id that was never there", () => {
    expect(successionOf([held("a")]).holdersOf("x")).toEqual([]);
  });

  test("ends when two skills name each other", () => {
    const { holdersOf } = successionOf([gone("a", "b"), gone("b", "a")]);
    expect(holdersOf("a")).toEqual(["a"]);
  });
});
