import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapsOf } from "@/lib/engine/gaps";
import { makePlan } from "@/lib/engine/make-plan";
import { isReady, readinessOf } from "@/lib/engine/readiness";
import type { Instance, Plan } from "@/lib/engine/types";
import { FRACTIONS, instances, SMALL } from "@/tests/unit/engine/instances";

function planOf(instance: Instance): Plan {
  const result = makePlan(instance);
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

const both = fc.constantFrom("steady" as const, "fast-track" as const);
const any = fc
  .tuple(fc.oneof(instances(), instances(FRACTIONS)), both)
  .map(([instance, strategy]): Instance => ({ ...instance, strategy }));

describe("makePlan", { timeout: 60_000 }, () => {
  test("makes one step a level and one a project, with what each needs", () => {
    const steps = new Map(planOf(SMALL).steps.map((step) => [step.id, step]));
    expect([...steps.keys()].sort()).toEqual(["demo", "rag@1", "rag@2", "sql@1", "sql@2"]);
    expect(steps.get("rag@2")).toMatchObject({
      kind: "skill",
      skill: "rag",
      from: 1,
      to: 2,
      needs: ["rag@1", "sql@1"],
    });
    expect(steps.get("demo")).toMatchObject({ kind: "project", hours: 8, needs: ["rag@2"] });
  });

  test("gives each step the readiness that it adds", () => {
    const gains = Object.fromEntries(planOf(SMALL).steps.map(({ id, gain }) => [id, gain]));
    expect(gains).toEqual({ "rag@1": 0.25, "rag@2": 0.25, "sql@1": 1 / 12, "sql@2": 1 / 12, demo: 1 / 3 });
  });

  test("asks nothing for what is already held", () => {
    const ids = planOf({ ...SMALL, ratings: { rag: 2 }, projectsDone: ["demo"] }).steps.map(({ id }) => id);
    expect(ids).toEqual(["sql@1", "sql@2"]);
  });

  test("is empty for a person who holds everything, and they are ready today", () => {
    const plan = planOf({ ...SMALL, ratings: { rag: 2, sql: 2 }, projectsDone: ["demo"] });
    expect(plan).toEqual({
      readiness: 1,
      gaps: [],
      steps: [],
      totalHours: 0,
      finish: "2026-03-02",
      ready: { hours: 0, date: "2026-03-02", step: null },
      certificate: { objective: 0, lowerBound: 0, optimal: true },
    });
  });

  test("takes ten weeks for 100 hours at 10 hours a week, and twenty at 5", () => {
    const skills = [{ id: "s", hours: [100], prereqs: [] }];
    const hundred = { ...SMALL, skills, projects: [], requirements: [{ skill: "s", level: 1, weight: 1 }] };
    expect(planOf(hundred).finish).toBe("2026-05-10");
    expect(planOf({ ...hundred, hoursPerWeek: 5 }).finish).toBe("2026-07-19");
  });

  test("lets two short steps share a day", () => {
    const skills = [{ id: "s", hours: [1, 1], prereqs: [] }];
    const short = { ...SMALL, skills, projects: [], requirements: [{ skill: "s", level: 2, weight: 1 }] };
    const days = planOf({ ...short, hoursPerWeek: 14 }).steps.map(({ start, finish }) => [start, finish]);
    expect(days).toEqual([
      ["2026-03-02", "2026-03-02"],
      ["2026-03-02", "2026-03-02"],
    ]);
  });

  test("refuses a plan that would end after the year 9999", () => {
    const late = { ...SMALL, hoursPerWeek: 1e-9 };
    expect(makePlan(late)).toMatchObject({ ok: false, error: { path: "hoursPerWeek" } });
    expect(makePlan({ ...SMALL, projects: [{ id: "p", hours: 1e308, weight: 1, needs: [] }] }).ok).toBe(false);
  });

  test("puts every step after its needs", () => {
    fc.assert(
      fc.property(any, (instance) => {
        const placed = new Set<string>();
        for (const step of planOf(instance).steps) {
          for (const need of step.needs) expect(placed).toContain(need);
          placed.add(step.id);
        }
      }),
    );
  });

  test("has gains that add up to the missing readiness", () => {
    fc.assert(
      fc.property(any, (instance) => {
        const plan = planOf(instance);
        const gained = plan.steps.reduce((sum, { gain }) => sum + gain, 0);
        expect(plan.readiness + gained).toBeCloseTo(1, 9);
        expect(plan.steps.at(-1)?.readinessAfter ?? 1).toBeCloseTo(1, 9);
      }),
    );
  });

  test("never finishes later with more hours a week", () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 20 }), (instance, more) => {
        const faster = planOf({ ...instance, hoursPerWeek: instance.hoursPerWeek + more });
        expect(faster.finish <= planOf(instance).finish).toBe(true);
      }),
    );
  });

  test("never needs more hours with better ratings", () => {
    fc.assert(
      fc.property(any, fc.nat(), (instance, pick) => {
        const ids = Object.keys(instance.ratings);
        const id = ids[pick % ids.length] ?? "";
        const better = { ...instance.ratings, [id]: Math.min(3, (instance.ratings[id] ?? 0) + 1) };
        const [now, then] = [planOf(instance), planOf({ ...instance, ratings: better })];
        expect(then.totalHours).toBeLessThanOrEqual(now.totalHours * (1 + 1e-12));
      }),
    );
  });

  test("does not depend on the order of the input, to the byte", () => {
    fc.assert(
      fc.property(any, (instance) => {
        const turned = {
          ...instance,
          skills: instance.skills.toReversed().map((skill) => ({ ...skill, prereqs: skill.prereqs.toReversed() })),
          projects: instance.projects?.toReversed(),
          requirements: instance.requirements.toReversed(),
          ratings: Object.fromEntries(Object.entries(instance.ratings).reverse()),
        };
        expect(JSON.stringify(planOf(turned))).toBe(JSON.stringify(planOf(instance)));
      }),
    );
  });

  test("never claims a bound above its objective", () => {
    fc.assert(
      fc.property(any, (instance) => {
        const { objective, lowerBound, optimal } = planOf(instance).certificate;
        expect(lowerBound).toBeLessThanOrEqual(objective);
        if (optimal) expect(lowerBound).toBe(objective);
      }),
    );
  });

  test("names as ready the first step at which one can apply", () => {
    fc.assert(
      fc.property(any, (instance) => {
        const plan = planOf(instance);
        const at = plan.steps.findIndex(({ id }) => id === plan.ready.step);
        expect(isReady(instance)).toBe(at === -1);
        expect(isReady(instance, standingAfter(instance, plan, at))).toBe(true);
        if (at > -1) expect(isReady(instance, standingAfter(instance, plan, at - 1))).toBe(false);
      }),
    );
  });

  test("tells the readiness after each step as if it were rated anew", () => {
    fc.assert(
      fc.property(any, (instance) => {
        const plan = planOf(instance);
        for (const [at, step] of plan.steps.entries()) {
          expect(step.readinessAfter).toBeCloseTo(readinessOf(instance, standingAfter(instance, plan, at)), 9);
        }
      }),
    );
  });
});

/** What a person holds after the step at position `at`; -1 for before the first. */
function standingAfter(instance: Instance, plan: Plan, at: number) {
  const ratings = { ...instance.ratings };
  const projectsDone = [...(instance.projectsDone ?? [])];
  for (const step of plan.steps.slice(0, at + 1)) {
    if (step.kind === "skill") ratings[step.skill] = step.to;
    else projectsDone.push(step.id);
  }
  return { ratings, projectsDone };
}

describe("gapsOf", () => {
  test("lists what is unmet, largest share first", () => {
    expect(gapsOf({ ...SMALL, ratings: { rag: 1 } })).toEqual([
      { skill: "rag", have: 1, need: 2, weight: 3, essential: true, hours: 15, share: 1 / 3 },
      { skill: "sql", have: 0, need: 2, weight: 1, essential: false, hours: 30, share: 2 / 9 },
    ]);
  });

  test("has shares that add up to 1 when no project is open", () => {
    fc.assert(
      fc.property(instances(), (instance) => {
        const gaps = gapsOf({ ...instance, projects: [], projectsDone: [] });
        if (gaps.length > 0) expect(gaps.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
