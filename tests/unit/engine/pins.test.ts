import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainSteps } from "@/lib/engine/explain-steps";
import { makePlan } from "@/lib/engine/make-plan";
import type { Instance, Pin, Plan } from "@/lib/engine/types";
import { instances, SMALL_MET, withPins } from "@/tests/unit/engine/instances";
import { runs } from "@/tests/unit/runs";

function planOf(instance: Instance): Plan {
  const result = makePlan(instance);
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

const orderOf = (instance: Instance) => planOf(instance).steps.map(({ id }) => id);
const pinned = (...pairs: [string, string][]): Instance => ({
  ...SMALL_MET,
  pins: pairs.map(([before, after]) => ({ before, after })),
});

const fast = { strategy: "fast-track", threshold: 0.5 } as const;

describe("a pin", () => {
  test("puts a step after another, and no need is told of it", () => {
    expect(orderOf(SMALL_MET)).toEqual(["rag@1", "sql@1", "rag@2", "demo", "sql@2"]);
    const plan = planOf(pinned(["sql@2", "demo"]));
    expect(plan.steps.map(({ id }) => id)).toEqual(["rag@1", "sql@1", "rag@2", "sql@2", "demo"]);
    expect(plan.steps.at(-1)?.needs).toEqual(["rag@2"]);
    expect(plan.certificate.optimal).toBe(true);
  });

  test("costs hours until ready by fast track where it brings a step in front", () => {
    expect(planOf({ ...SMALL_MET, ...fast }).ready.hours).toBe(30);
    const plan = planOf({ ...pinned(["sql@2", "rag@2"]), ...fast });
    expect(plan.ready).toMatchObject({ hours: 50, step: "rag@2" });
    expect(plan.certificate).toEqual({ objective: 50, lowerBound: 50, optimal: true });
  });

  test("has no effect where one of its steps is held or not needed", () => {
    const ratings = { sql: 1 };
    const stale = pinned(["rag@3", "rag@1"], ["demo", "rag@3"], ["demo", "sql@1"], ["sql@1", "rag@1"]);
    expect(planOf({ ...stale, ratings })).toEqual(planOf({ ...SMALL_MET, ratings }));
  });

  test("that closes a cycle with needs is refused with the steps and its place", () => {
    expect(makePlan(pinned(["rag@1", "sql@2"], ["demo", "sql@1"]))).toEqual({
      ok: false,
      error: {
        path: "pins[1]",
        message:
          "this order cannot be kept, since the steps would wait for each other in a cycle: demo → rag@2 → sql@1 → demo",
        steps: ["demo", "rag@2", "sql@1"],
      },
    });
  });

  test("that closes a cycle with other pins is refused, whatever their order", () => {
    const pairs: [string, string][] = [
      ["rag@1", "sql@1"],
      ["sql@1", "rag@1"],
    ];
    const [one, other] = [makePlan(pinned(...pairs)), makePlan(pinned(...pairs.toReversed()))];
    expect(one).toMatchObject({ ok: false, error: { path: "pins[1]" } });
    expect(other).toMatchObject({ ok: false, error: { path: "pins[0]" } });
    expect(one.ok || one.error.message).toMatch(/: rag@1 → sql@1 → rag@1$/);
    expect(other.ok || other.error.message).toBe(one.ok || one.error.message);
  });

  const taught = (...after: [string, number, string, number][]): Instance => ({
    ...SMALL_MET,
    skills: SMALL_MET.skills.map((skill) => ({
      ...skill,
      after: after
        .filter(([id]) => id === skill.id)
        .map(([, level, other, otherLevel]) => ({ level, follows: { skill: other, level: otherLevel } })),
    })),
  });

  test("wins over teaching order, which it contradicts directly or in a chain", () => {
    const direct = taught(["rag", 1, "sql", 1]);
    expect(orderOf(direct)[0]).toBe("sql@1");
    expect(orderOf({ ...direct, pins: [{ before: "rag@1", after: "sql@1" }] })[0]).toBe("rag@1");
    const chain = taught(["rag", 2, "sql", 2]);
    const against = { ...chain, pins: [{ before: "demo", after: "sql@2" }] };
    expect(orderOf(chain).indexOf("sql@2")).toBeLessThan(orderOf(chain).indexOf("rag@2"));
    expect(orderOf(against).at(-1)).toBe("sql@2");
    const reasons = explainSteps(against, planOf(against));
    expect(reasons.flatMap(({ id, follows }) => (follows.length > 0 ? [id] : []))).toEqual([]);
  });

  test("leaves teaching order alone that has nothing to do with it", () => {
    const both = { ...taught(["rag", 1, "sql", 1]), pins: [{ before: "demo", after: "sql@2" }] };
    expect(orderOf(both)).toEqual(["sql@1", "rag@1", "rag@2", "demo", "sql@2"]);
  });

  test("leaves teaching order alone that it contradicts only across the moment of being ready", () => {
    const best = (skill: string) => [{ level: 1, follows: { skill, level: 1 } }];
    const instance: Instance = {
      ...SMALL_MET,
      skills: [
        { id: "a", hours: [1], prereqs: [], after: best("x") },
        { id: "b", hours: [9], prereqs: [] },
        { id: "x", hours: [2], prereqs: [], after: best("b") },
      ],
      projects: [],
      requirements: ["a", "b", "x"].map((skill) => ({ skill, level: 1, weight: 1 })),
      threshold: 0.6,
      strategy: "fast-track",
      pins: [{ before: "a@1", after: "b@1" }],
    };
    expect(orderOf({ ...instance, pins: [] })).toEqual(["x@1", "a@1", "b@1"]);
    expect(orderOf(instance)).toEqual(["x@1", "a@1", "b@1"]);
    expect(orderOf({ ...instance, strategy: "steady" })).toEqual(["a@1", "x@1", "b@1"]);
  });

  test("is named as the reason, in the order of the plan, in each part of a fast track", () => {
    const instance = { ...pinned(["rag@1", "sql@2"], ["demo", "sql@2"], ["sql@1", "rag@1"]), ...fast };
    const reasons = explainSteps(instance, planOf(instance));
    expect(reasons.map(({ id, pinned: earlier }) => [id, earlier])).toEqual([
      ["sql@1", []],
      ["rag@1", ["sql@1"]],
      ["rag@2", []],
      ["demo", []],
      ["sql@2", ["rag@1", "demo"]],
    ]);
  });
});

const STRATEGIES = ["steady", "fast-track"] as const;
const any = fc
  .tuple(instances(), fc.constantFrom(...STRATEGIES))
  .map(([instance, strategy]): Instance => ({ ...instance, strategy }));

function isKept(plan: Plan, { before, after }: Pin): boolean {
  const order = plan.steps.map(({ id }) => id);
  return !order.includes(before) || !order.includes(after) || order.indexOf(before) < order.indexOf(after);
}

describe("pins", { timeout: runs(60_000) }, () => {
  test("are all kept where both their steps stand in the plan", () => {
    fc.assert(
      fc.property(withPins(any), (instance) => {
        const plan = planOf(instance);
        expect(instance.pins?.filter((pin) => !isKept(plan, pin))).toEqual([]);
      }),
    );
  });

  test("never make a plan better: it is one of those without them, but for the teaching order that gives way", () => {
    const untaught = any.map((instance) => ({
      ...instance,
      skills: instance.skills.map(({ after, ...skill }) => skill),
    }));
    const fastTrack = any.map((instance) => ({ ...instance, strategy: "fast-track" as const }));
    fc.assert(
      fc.property(withPins(fc.oneof(untaught, fastTrack)), (instance) => {
        const objectives = (instance.pins ?? []).map((_, i) => {
          return planOf({ ...instance, pins: instance.pins?.slice(0, i) }).certificate.objective;
        });
        objectives.push(planOf(instance).certificate.objective);
        for (const [i, objective] of objectives.entries()) {
          expect(objective).toBeGreaterThanOrEqual((objectives[i - 1] ?? 0) * (1 - 1e-12));
        }
      }),
    );
  });

  test("change nothing where the plan keeps them already", () => {
    fc.assert(
      fc.property(any, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }), (instance, picks) => {
        const plan = planOf(instance);
        const pins = picks.flatMap(([a, b]) => {
          const [first, second] = [a % (plan.steps.length || 1), b % (plan.steps.length || 1)];
          const [before, after] = [plan.steps[Math.min(first, second)]?.id, plan.steps[Math.max(first, second)]?.id];
          return before && after && before !== after ? [{ before, after }] : [];
        });
        expect(planOf({ ...instance, pins })).toEqual(plan);
      }),
    );
  });

  test("do not depend on their order, to the byte", () => {
    fc.assert(
      fc.property(withPins(any), (instance) => {
        const turned = { ...instance, pins: instance.pins?.toReversed() };
        const told = (one: Instance) => JSON.stringify([planOf(one), explainSteps(one, planOf(one))]);
        expect(told(turned)).toBe(told(instance));
      }),
    );
  });
});
