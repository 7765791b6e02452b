import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainSteps } from "@/lib/engine/explain-steps";
import { makePlan } from "@/lib/engine/make-plan";
import type { Instance } from "@/lib/engine/types";
import { instances, SMALL, SMALL_MET } from "@/tests/unit/engine/instances";
import { runs } from "@/tests/unit/runs";

function explained(instance: Instance) {
  const result = makePlan(instance);
  if (!result.ok) throw new Error(result.error.message);
  const { plan } = result;
  return plan.steps.map((step, position) => ({ step, reason: explainSteps(instance, plan)[position] }));
}

const any = fc
  .tuple(instances(), fc.constantFrom("steady" as const, "fast-track" as const))
  .map(([instance, strategy]): Instance => ({ ...instance, strategy }));

describe("explainSteps", { timeout: runs(60_000) }, () => {
  test("names the goals that a step moves, who needs it, and where it leads", () => {
    const reasons = new Map(explained(SMALL).map(({ reason }) => [reason?.id, reason]));
    const rag = { kind: "requirement", skill: "rag", level: 2, weight: 3, essential: true };
    const demo = { kind: "project", project: "demo", weight: 2, essential: false };
    expect(reasons.get("rag@1")).toMatchObject({
      serves: [{ goal: rag, gain: 0.25 }],
      neededBy: ["rag@2"],
      leadsTo: [demo],
      part: null,
    });
    expect(reasons.get("sql@1")?.neededBy).toEqual(expect.arrayContaining(["rag@2", "sql@2"]));
    expect(reasons.get("demo")).toMatchObject({ serves: [{ goal: demo, gain: 1 / 3 }], neededBy: [], leadsTo: [] });
  });

  test("says of a level on the way to a requirement that it leads there, where only the last one counts", () => {
    const reasons = new Map(explained(SMALL_MET).map(({ reason }) => [reason?.id, reason]));
    const rag = { kind: "requirement", skill: "rag", level: 2, weight: 3, essential: true };
    expect(reasons.get("rag@1")?.serves).toEqual([]);
    expect(reasons.get("rag@1")?.leadsTo[0]).toEqual(rag);
    expect(reasons.get("rag@2")?.serves).toEqual([{ goal: rag, gain: 0.5 }]);
  });

  test("names what a step is best learned after, but not what it needs anyway", () => {
    const [sql, rag] = SMALL.skills;
    if (!sql || !rag) throw new Error("there are two skills");
    const after = [
      { level: 2, follows: { skill: "sql", level: 1 } },
      { level: 2, follows: { skill: "sql", level: 2 } },
    ];
    const reasons = explained({ ...SMALL_MET, skills: [sql, { ...rag, after }] }).map(({ reason }) => reason);
    expect(reasons.flatMap((reason) => (reason?.follows.length ? [[reason.id, reason.follows]] : []))).toEqual([
      ["rag@2", ["sql@2"]],
    ]);
  });

  test("names teaching order only within a part of a fast track", () => {
    fc.assert(
      fc.property(any, (instance) => {
        const all = explained(instance);
        const partOf = new Map(all.map(({ reason }) => [reason?.id, reason?.part]));
        for (const { reason } of all) {
          for (const other of reason?.follows ?? []) expect(partOf.get(other)).toBe(reason?.part);
        }
      }),
    );
  });

  test("tells the gain of each step in full", () => {
    fc.assert(
      fc.property(any, (instance) => {
        for (const { step, reason } of explained(instance)) {
          const gain = reason?.serves.reduce((sum, goal) => sum + goal.gain, 0);
          expect(gain).toBeCloseTo(step.gain, 9);
        }
      }),
    );
  });

  test("puts every step in a block with its neighbours, no later block of its part having a higher rate", () => {
    fc.assert(
      fc.property(any, (instance) => {
        for (const { step, reason } of explained(instance)) {
          expect(reason?.block?.steps).toContain(step.id);
          const { rate = 0, nextRate = 0 } = reason?.block ?? {};
          expect(nextRate ?? 0).toBeLessThanOrEqual(rate * (1 + 1e-9));
        }
      }),
    );
  });

  test("says of a fast track which steps make ready", () => {
    const parts = explained({ ...SMALL, threshold: 0.5, strategy: "fast-track" }).map(({ step, reason }) => [
      step.id,
      reason?.part,
    ]);
    expect(parts).toEqual([
      ["rag@1", "to-ready"],
      ["sql@1", "to-ready"],
      ["rag@2", "to-ready"],
      ["demo", "after-ready"],
      ["sql@2", "after-ready"],
    ]);
  });
});
