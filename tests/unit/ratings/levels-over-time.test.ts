import { describe, expect, test } from "vitest";
import { type DatedEvent, levelsOverTime } from "@/lib/ratings/levels-over-time";

type Told = Partial<Pick<DatedEvent, "skillId" | "level" | "source" | "planStepId">>;

/** The levels held after each event of a skill that took over from `coding` and from `scripting`. */
function levels(...told: readonly Told[]): readonly (number | null)[] {
  const events = told.map((each, index): DatedEvent => {
    const at = new Date(Date.UTC(2026, 2, 1 + index));
    const said = { skillId: "programming", level: null, source: "self", planStepId: null } as const;
    return { ...said, ...each, id: BigInt(index + 1), confidence: "sure", at };
  });
  return levelsOverTime(events, [["coding", "programming"], ["scripting"]]);
}

const said = (level: number | null): Told => ({ level });
const did = (planStepId: string, level: number): Told => ({ source: "milestone", planStepId, level });
const undid = (planStepId: string): Told => ({ source: "milestone", planStepId, level: null });

describe("levelsOverTime", () => {
  test("has nothing to say of no event", () => expect(levels()).toEqual([]));

  test("follows what the person says, up, down and back to nothing", () =>
    expect(levels(said(2), said(4), said(1), said(null))).toEqual([2, 4, 1, null]));

  test("rises with a step that is done and falls back when it is undone", () =>
    expect(levels(said(1), did("a", 2), did("b", 3), undid("b"), undid("a"))).toEqual([1, 2, 3, 2, 1]));

  test("goes back to nothing where nothing was said before", () =>
    expect(levels(did("a", 1), undid("a"))).toEqual([1, null]));

  test("tells what held then, also of a step that is done once more today", () =>
    expect(levels(did("a", 1), undid("a"), said(3), did("a", 1))).toEqual([1, null, 3, 3]));

  test("does not sink below what was said when a lower step is done or undone", () =>
    expect(levels(said(4), did("a", 2), undid("a"))).toEqual([4, 4, 4]));

  test("counts a step of a plan that is gone while it stood", () =>
    expect(levels(said(1), { source: "milestone", level: 3 }, said(2))).toEqual([1, 3, 2]));

  test("carries on under the skill that took over, held as far as the furthest of several", () =>
    expect(levels({ skillId: "coding", level: 2 }, { skillId: "scripting", level: 4 }, said(3))).toEqual([2, 4, 4]));
});
