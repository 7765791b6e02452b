import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import { isReady, readinessOf } from "@/lib/engine/readiness";
import type { Instance, Plan } from "@/lib/engine/types";
import { FRACTIONS, instances, SMALL, SMALL_MET } from "@/tests/unit/engine/instances";
import { runs } from "@/tests/unit/runs";

function planOf(instance: Instance): Plan {
  const result = makePlan(instance);
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

const both = fc.constantFrom("steady" as const, "fast-track" as const);
const any = fc
  .tuple(fc.oneof(instances(), instances(FRACTIONS)), both)
  .map(([instance, strategy]): Instance => ({ ...instance, strategy }));

describe("makePlan", { timeout: runs(60_000) }, () => {
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

  const gainsOf = (instance: Instance) => Object.fromEntries(planOf(instance).steps.map(({ id, gain }) => [id, gain]));

  test("gives each step the readiness that it adds where every level counts", () => {
    const gains = { "rag@1": 0.25, "rag@2": 0.25, "sql@1": 1 / 12, "sql@2": 1 / 12, demo: 1 / 3 };
    expect(gainsOf(SMALL)).toEqual(gains);
  });

  test("gives the step that meets a requirement all of it, and those on the way nothing, by default", () => {
    const { credit, ...byDefault } = SMALL;
    expect(gainsOf(byDefault)).toEqual({ "rag@1": 0, "rag@2": 0.5, "sql@1": 0, "sql@2": 1 / 6, demo: 1 / 3 });
  });

  test("counts each of several requirements on one skill on its own", () => {
    const twice = [...SMALL.requirements, { skill: "rag", level: 1, weight: 2 }];
    expect(gainsOf({ ...SMALL_MET, requirements: twice })).toMatchObject({ "rag@1": 0.25, "rag@2": 3 / 8 });
  });

  const taught = (level: number, follows: { skill: string; level: number }): Instance => ({
    ...SMALL_MET,
    skills: SMALL.skills.map((skill) => (skill.id === "sql" ? { ...skill, after: [{ level, follows }] } : skill)),
  });
  const orderOf = (instance: Instance) => planOf(instance).steps.map(({ id }) => id);

  test("puts a step after what it is best learned after, without needing it", () => {
    const requirements = [
      { skill: "rag", level: 2, weight: 1 },
      { skill: "sql", level: 2, weight: 9 },
    ];
    const started = { requirements, ratings: { rag: 1, sql: 1 } };
    expect(orderOf({ ...SMALL_MET, ...started })).toEqual(["sql@2", "rag@2", "demo"]);
    const plan = planOf({ ...taught(2, { skill: "rag", level: 2 }), ...started });
    expect(plan.steps.map(({ id, needs }) => [id, needs])).toEqual([
      ["rag@2", []],
      ["sql@2", []],
      ["demo", ["rag@2"]],
    ]);
  });

  test("takes in no step and requires nothing of what is held for the sake of teaching order", () => {
    expect(orderOf(taught(1, { skill: "rag", level: 3 }))).toEqual(orderOf(SMALL_MET));
    expect(orderOf({ ...taught(1, { skill: "rag", level: 2 }), ratings: { rag: 2 } })).toEqual([
      "demo",
      "sql@1",
      "sql@2",
    ]);
  });

  test("lets teaching order bind neither the steps that make ready nor what comes after them, but each among themselves", () => {
    const requirements = [
      { skill: "sql", level: 2, weight: 9 },
      { skill: "rag", level: 1, weight: 1 },
    ];
    const fast = {
      ...taught(1, { skill: "rag", level: 1 }),
      projects: [],
      requirements,
      strategy: "fast-track" as const,
    };
    expect(orderOf(fast)).toEqual(["sql@1", "sql@2", "rag@1"]);
    expect(orderOf({ ...fast, threshold: 1 })).toEqual(["rag@1", "sql@1", "sql@2"]);
  });

  test("counts as ready only who has done the essential projects", () => {
    const essential = {
      ...SMALL_MET,
      threshold: 0.5,
      projects: SMALL.projects?.map((one) => ({ ...one, essential: true })),
    };
    for (const strategy of ["steady", "fast-track"] as const) {
      expect(planOf({ ...SMALL_MET, threshold: 0.5, strategy }).ready.step).toBe("rag@2");
      expect(planOf({ ...essential, strategy }).ready.step).toBe("demo");
    }
    const ratings = { rag: 2, sql: 2 };
    expect(isReady({ ...essential, ratings })).toBe(false);
    expect(isReady({ ...essential, ratings, projectsDone: ["demo"] })).toBe(true);
  });

  test("requires nothing for what is already held", () => {
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

  test("puts every step after what it is best learned after, of the steps in its part", () => {
    fc.assert(
      fc.property(any, (instance) => {
        const plan = planOf(instance);
        const ready = plan.steps.findIndex(({ id }) => id === plan.ready.step) + 1;
        const parts =
          instance.strategy === "steady" ? [plan.steps] : [plan.steps.slice(0, ready), plan.steps.slice(ready)];
        for (const part of parts) {
          const place = new Map(part.map(({ id }, at) => [id, at]));
          for (const { id, after = [] } of instance.skills) {
            for (const { level, follows } of after) {
              const [own, other] = [place.get(`${id}@${level}`), place.get(`${follows.skill}@${follows.level}`)];
              if (own !== undefined && other !== undefined) expect(other).toBeLessThan(own);
            }
          }
        }
      }),
    );
  });

  test("takes the same steps and hours to be ready by fast track, whatever the teaching order", () => {
    fc.assert(
      fc.property(instances(), (instance) => {
        const fast = { ...instance, strategy: "fast-track" as const };
        const untaught = { ...fast, skills: fast.skills.map(({ after, ...skill }) => skill) };
        const [plan, other] = [planOf(fast), planOf(untaught)];
        expect(plan.ready.hours).toBe(other.ready.hours);
        const until = (one: Plan) =>
          one.steps
            .filter(({ cumulativeHours }) => cumulativeHours <= one.ready.hours)
            .map(({ id }) => id)
            .sort();
        expect(until(plan)).toEqual(until(other));
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
          skills: instance.skills.toReversed().map((skill) => ({
            ...skill,
            prereqs: skill.prereqs.toReversed(),
            after: skill.after?.toReversed(),
          })),
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
        expect(isReady(instance, holdingsAfter(instance, plan, at))).toBe(true);
        if (at > -1) expect(isReady(instance, holdingsAfter(instance, plan, at - 1))).toBe(false);
      }),
    );
  });

  test("tells the readiness after each step as if it were rated anew", () => {
    fc.assert(
      fc.property(any, (instance) => {
        const plan = planOf(instance);
        for (const [at, step] of plan.steps.entries()) {
          expect(step.readinessAfter).toBeCloseTo(readinessOf(instance, holdingsAfter(instance, plan, at)), 9);
        }
      }),
    );
  });
});

/** What a person holds after the step at position `at`; -1 for before the first. */
function holdingsAfter(instance: Instance, plan: Plan, at: number) {
  const ratings = { ...instance.ratings };
  const projectsDone = [...(instance.projectsDone ?? [])];
  for (const step of plan.steps.slice(0, at + 1)) {
    if (step.kind === "skill") ratings[step.skill] = step.to;
    else projectsDone.push(step.id);
  }
  return { ratings, projectsDone };
}

describe("the gaps of a plan", () => {
  test("lists what is unmet, largest share first", () => {
    expect(planOf({ ...SMALL, ratings: { rag: 1 } }).gaps).toEqual([
      { skill: "rag", have: 1, need: 2, weight: 3, essential: true, hours: 15, share: 1 / 3 },
      { skill: "sql", have: 0, need: 2, weight: 1, essential: false, hours: 30, share: 2 / 9 },
    ]);
  });

  test("counts a requirement as missing in full until it is met", () => {
    expect(planOf({ ...SMALL_MET, ratings: { rag: 1 } }).gaps).toMatchObject([
      { skill: "rag", have: 1, share: 1 / 2 },
      { skill: "sql", have: 0, share: 1 / 6 },
    ]);
  });

  test("has shares that add up to 1 when no project is open", () => {
    fc.assert(
      fc.property(instances(), (instance) => {
        const gaps = planOf({ ...instance, projects: [], projectsDone: [] }).gaps;
        if (gaps.length > 0) expect(gaps.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
