import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import type { Credit, Instance, Strategy } from "@/lib/engine/types";
import { violationsOf } from "@/tests/engine/check-plan.mjs";
import { exhaustivePlan } from "@/tests/unit/engine/exhaustive-plan";
import { instances, TINY, withLeftOut, withPins } from "@/tests/unit/engine/instances";
import { runs } from "@/tests/unit/runs";

const MOST_STEPS = 12;

function isSmall(instance: Instance): boolean {
  const made = makePlan(instance);
  return made.ok && made.plan.steps.length <= MOST_STEPS;
}

/** What a person may decide: nothing, an order, goals left out, or both. */
function decided(credit: Credit, strategy: Strategy) {
  const tiny = instances(TINY)
    .map((instance): Instance => ({ ...instance, credit, strategy }))
    .filter(isSmall);
  const without = withLeftOut(tiny).filter(isSmall);
  return Object.entries({
    "nothing decided": tiny,
    "with pins": withPins(tiny),
    "with goals left out": without,
    "with pins and goals left out": withPins(without),
  });
}

describe("a plan beside every other order and selection of its steps", { timeout: runs(120_000) }, () => {
  for (const credit of ["met", "levels"] as const) {
    for (const strategy of ["steady", "fast-track"] as const) {
      test.each(decided(credit, strategy))(
        `is proven, and the one that the rules want (${credit}, ${strategy}, %s)`,
        (_, any) => {
          fc.assert(
            fc.property(any, (instance) => {
              const made = makePlan(instance);
              if (!made.ok) throw new Error(made.error.message);
              const wanted = exhaustivePlan(instance, made.plan);
              const { objective, lowerBound, optimal } = made.plan.certificate;
              expect(made.plan.steps.map(({ id }) => id)).toEqual(wanted.order);
              expect({ optimal, lowerBound }).toEqual({ optimal: true, lowerBound: objective });
              expect(objective).toBeCloseTo(wanted.objective, 9);
              expect(violationsOf(instance, made.plan)).toEqual([]);
            }),
            { numRuns: runs(150) },
          );
        },
      );
    }
  }
});
