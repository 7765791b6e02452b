import { describe, expect, test } from "vitest";
import { type KnownSkill, skillSuccessors } from "@/lib/catalog/successors";
import { carriedEvidence, type HeldEvidence } from "@/lib/planning/carried-evidence";

const current = (id: string, formerIds: string[] = []): KnownSkill => ({ id, formerIds, current: true });
const gone = (id: string): KnownSkill => ({ id, formerIds: [], current: false });

const held = (skillId: string, note: string): HeldEvidence => ({
  key: `${skillId}@1`,
  skillId,
  toLevel: 1,
  title: `${skillId}: Aware`,
  note,
  link: null,
});
const project: HeldEvidence = { ...held("bridge", "built"), key: "bridge", skillId: null, toLevel: null };

function carry(evidence: readonly HeldEvidence[], planned: readonly string[], ...skills: KnownSkill[]) {
  const { byKey, setAside } = carriedEvidence(evidence, new Set(planned), skillSuccessors(skills));
  return {
    byKey: Object.fromEntries([...byKey].map(([key, { note }]) => [key, note])),
    setAside: setAside.map(({ key }) => key),
  };
}

describe("the evidence of a step that is not done", () => {
  test("stays with a step or a project that is planned again", () => {
    const { byKey, setAside } = carry([held("a", "mine"), project], ["a@1", "bridge"], current("a"));
    expect([byKey, setAside]).toEqual([{ "a@1": "mine", bridge: "built" }, []]);
  });

  test("goes to each skill that took its place", () => {
    const parts = [gone("a"), current("b", ["a"]), current("c", ["a"])];
    expect(carry([held("a", "mine")], ["b@1", "c@1"], ...parts).byKey).toEqual({ "b@1": "mine", "c@1": "mine" });
    expect(carry([held("a", "mine")], ["c@1"], ...parts).byKey).toEqual({ "c@1": "mine" });
  });

  test("is set aside where nothing planned takes its place", () => {
    expect(carry([held("a", "mine"), project], ["b@1"], current("a"), current("b"))).toEqual({
      byKey: {},
      setAside: ["a@1", "bridge"],
    });
  });

  test("is never mixed: a step's own comes before another's, and the rest is set aside", () => {
    const merged = [gone("a"), gone("c"), current("b", ["a", "c"])];
    expect(carry([held("a", "first"), held("c", "second")], ["b@1"], ...merged)).toEqual({
      byKey: { "b@1": "first" },
      setAside: ["c@1"],
    });
    expect(carry([held("a", "other"), held("b", "own")], ["b@1"], ...merged)).toEqual({
      byKey: { "b@1": "own" },
      setAside: ["a@1"],
    });
  });
});
