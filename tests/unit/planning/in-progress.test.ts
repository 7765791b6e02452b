import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import { inProgressOf } from "@/lib/planning/in-progress";
import { readinessNow } from "@/lib/planning/readiness-now";
import { instances, SMALL_MET } from "@/tests/unit/engine/instances";

/** What is met and what is in progress after each step of the plan, in order; from before the first. */
function along(instance: typeof SMALL_MET) {
  const made = makePlan(instance);
  if (!made.ok) return null;
  const { plan } = made;
  const ratings = new Map(Object.entries(instance.ratings));
  const projectsDone = [...(instance.projectsDone ?? [])];
  const stand = () => {
    const holdings = { ratings: Object.fromEntries(ratings), projectsDone };
    return {
      met: readinessNow(instance, holdings).readiness,
      inProgress: inProgressOf({ instance, plan }, holdings),
    };
  };
  return [
    stand(),
    ...plan.steps.map((step) => {
      if (step.kind === "project") projectsDone.push(step.id);
      else ratings.set(step.skill, step.to);
      return stand();
    }),
  ];
}

describe("what is in progress", () => {
  test("begins with the levels held, and fills with the steps that lead to a goal", () => {
    const stands = along({ ...SMALL_MET, ratings: { sql: 1 } });
    expect(stands?.[0]).toEqual({ met: 0, inProgress: 1 / 12 });
    expect(stands?.at(-1)).toEqual({ met: 1, inProgress: 0 });
  });

  test("or what is met moves with every finished step, and both together never pass the whole", () => {
    fc.assert(
      fc.property(instances(), (generated) => {
        const stands = along({ ...generated, credit: "met" }) ?? [];
        for (const [at, { met, inProgress }] of stands.entries()) {
          expect(met + inProgress).toBeLessThanOrEqual(1 + 1e-9);
          const before = stands[at - 1];
          if (before) expect(met + inProgress).toBeGreaterThan(before.met + before.inProgress);
        }
      }),
    );
  });
});
