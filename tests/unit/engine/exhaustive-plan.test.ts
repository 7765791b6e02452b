import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import type { Instance } from "@/lib/engine/types";
import { exhaustivePlan } from "@/tests/unit/engine/exhaustive-plan";
import { instances, TINY } from "@/tests/unit/engine/instances";
import { runs } from "@/tests/unit/runs";

const MOST_STEPS = 12;

const tiny = instances(TINY).filter((instance) => {
  const made = makePlan(instance);
  return made.ok && made.plan.steps.length <= MOST_STEPS;
});

describe("a plan beside every other order and selection of its steps", { timeout: runs(120_000) }, () => {
  for (const credit of ["met", "levels"] as const) {
    for (const strategy of ["steady", "fast-track"] as const) {
      test(`is proven, and the one that the rules want (${credit}, ${strategy})`, () => {
        fc.assert(
          fc.property(tiny, (any) => {
            const instance: Instance = { ...any, credit, strategy };
            const made = makePlan(instance);
            if (!made.ok) throw new Error(made.error.message);
            const wanted = exhaustivePlan(instance, made.plan);
            const { objective, lowerBound, optimal } = made.plan.certificate;
            expect(made.plan.steps.map(({ id }) => id)).toEqual(wanted.order);
            expect({ optimal, lowerBound }).toEqual({ optimal: true, lowerBound: objective });
            expect(objective).toBeCloseTo(wanted.objective, 9);
          }),
          { numRuns: runs(150) },
        );
      });
    }
  }
});
