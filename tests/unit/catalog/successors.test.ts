import { describe, expect, test } from "vitest";
import { type KnownSkill, skillSuccessors } from "@/lib/catalog/successors";

const held = (id: string, ...formerIds: string[]): KnownSkill => ({ id, formerIds, current: true });
const gone = (id: string, ...formerIds: string[]): KnownSkill => ({ id, formerIds, current: false });

describe("the successors of skills", () => {
  test("leaves a skill that never moved with itself", () => {
    const { successorsOf, linesOf, moved } = skillSuccessors([held("a")]);
    expect([successorsOf("a"), linesOf("a"), moved]).toEqual([["a"], [["a"]], []]);
  });

  test("leads from an old id to the new one, over several renamings", () => {
    const { successorsOf, linesOf, moved } = skillSuccessors([gone("a"), gone("b", "a"), held("c", "b")]);
    expect([successorsOf("a"), successorsOf("b"), linesOf("c")]).toEqual([["c"], ["c"], [["a", "b", "c"]]]);
    expect(moved).toEqual(["a", "b"]);
  });

  test("leads from a split skill to all its parts", () => {
    const { successorsOf, linesOf } = skillSuccessors([gone("a"), held("b", "a"), held("c", "a")]);
    expect([successorsOf("a"), linesOf("b"), linesOf("c")]).toEqual([["b", "c"], [["a", "b"]], [["a", "c"]]]);
  });

  test("keeps the lines of skills that were merged apart", () => {
    const { linesOf } = skillSuccessors([gone("a"), gone("b"), held("c", "a", "b")]);
    expect(linesOf("c")).toEqual([
      ["a", "c"],
      ["b", "c"],
    ]);
  });

  test("leaves a retired skill with itself", () => {
    expect(skillSuccessors([gone("a"), held("b")]).successorsOf("a")).toEqual(["a"]);
  });

  test("leads back when the old skill is in the catalogue again", () => {
    const { successorsOf, linesOf } = skillSuccessors([held("a"), gone("b", "a"), gone("c", "a")]);
    expect([successorsOf("b"), successorsOf("c"), linesOf("a")]).toEqual([["a"], ["a"], [["b", "c", "a"]]]);
  });

  test("knows no place for an id that was never there", () => {
    expect(skillSuccessors([held("a")]).successorsOf("x")).toEqual([]);
  });

  test("ends when two skills name each other", () => {
    const { successorsOf } = skillSuccessors([gone("a", "b"), gone("b", "a")]);
    expect(successorsOf("a")).toEqual(["a"]);
  });
});
