import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import type { Instance, Plan, Strategy } from "@/lib/engine/types";
import { generatedInstance, instanceOfSteps, type Shape } from "@/tests/bench/generated-instance";
import { fastTrackProgram, steadyProgram } from "@/tests/bench/integer-programs";
import { programSolver } from "@/tests/bench/solve-program";

/** Shape, number of skills, instances. */
const FAST_TRACK: [Shape, number, number][] = [
  ["catalogue", 10, 60],
  ["catalogue", 30, 40],
  ["catalogue", 60, 10],
  ["capstone", 15, 40],
  ["two-capstones", 15, 30],
  ["chains", 6, 30],
  ["bipartite", 12, 30],
];

const STEADY: [Shape, number, number][] = [
  ["catalogue", 9, 20],
  ["capstone", 9, 15],
  ["two-capstones", 9, 15],
  ["chains", 9, 15],
  ["bipartite", 9, 15],
];

function planOf(instance: Instance, strategy: Strategy): Plan {
  const result = makePlan({ ...instance, strategy });
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

const solver = programSolver();

describe("the engine beside an integer programming solver", { timeout: 120_000 }, () => {
  test.each(FAST_TRACK)(
    "agrees on the fewest hours to be ready (%s, %d skills, %d instances)",
    async (shape, size, count) => {
      const solve = await solver;
      for (let seed = 1; seed <= count; seed++) {
        const instance = generatedInstance(shape, size, seed);
        const plan = planOf(instance, "fast-track");
        const { objective, optimal } = plan.certificate;
        const least = plan.ready.step === null ? 0 : solve(fastTrackProgram(instance, plan));
        expect({ seed, optimal, objective }).toEqual({ seed, optimal: true, objective: least });
      }
    },
  );

  test.each(STEADY)(
    "agrees on the least cost of an order (%s, %d steps, %d instances)",
    async (shape, steps, count) => {
      const solve = await solver;
      for (let seed = 1; seed <= count; seed++) {
        const instance = instanceOfSteps(shape, steps, seed);
        const plan = planOf(instance, "steady");
        const { objective, optimal } = plan.certificate;
        expect({ seed, optimal }).toEqual({ seed, optimal: true });
        expect(objective, `seed ${seed}`).toBeCloseTo(solve(steadyProgram(instance, plan)), 9);
      }
    },
  );
});
