import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import type { Credit, Instance, Pin, Plan, Strategy } from "@/lib/engine/types";
import { generatedInstance, instanceOfSteps, type Shape, withTeachingOrder } from "@/tests/bench/generated-instance";
import { fastTrackProgram, steadyProgram } from "@/tests/bench/integer-programs";
import { plainOrder } from "@/tests/bench/other-orders";
import { programSolver } from "@/tests/bench/solve-program";
import { runs } from "@/tests/unit/runs";

const CREDITS: readonly Credit[] = ["met", "levels"];

/** Shape, number of skills, instances of each credit (more in the long form). */
const FAST_TRACK: [Shape, number, number][] = [
  ["catalogue", 10, 12],
  ["catalogue", 30, 6],
  ["catalogue", 60, 2],
  ["capstone", 15, 8],
  ["two-capstones", 15, 6],
  ["chains", 6, 6],
  ["bipartite", 12, 6],
];

/** Shape, number of steps, instances of each credit (more in the long form). */
const STEADY: [Shape, number, number][] = [
  ["catalogue", 9, 6],
  ["catalogue", 14, 2],
  ["capstone", 9, 4],
  ["two-capstones", 9, 4],
  ["chains", 9, 4],
  ["bipartite", 9, 4],
];

/**
 * The instance in both credits, for every other seed with teaching order, for the others with pins, which might contradict
 * it; for every third with essential projects, for every fifth without the lightest requirement.
 */
function variants(instance: Instance, seed: number): Instance[] {
  const bound = seed % 2 === 0 ? withTeachingOrder(instance, seed) : { ...instance, pins: pinsFor(instance, seed) };
  const projects = instance.projects?.map((project) => ({ ...project, essential: seed % 3 === 0 }));
  const byWeight = instance.requirements.filter(({ essential }) => !essential).sort((a, b) => a.weight - b.weight);
  const leftOut = { requirements: byWeight.slice(0, 1).map(({ skill, level }) => ({ skill, level })), projects: [] };
  const threshold = seed % 5 === 1 ? 0.5 : instance.threshold;
  return CREDITS.map((credit) => ({ ...bound, projects, credit, threshold, ...(seed % 5 === 1 && { leftOut }) }));
}

/** Some steps before others as a plain topological order has them, which is seldom the best. */
function pinsFor(instance: Instance, seed: number): Pin[] {
  const ids = plainOrder(planOf(instance, "steady")).map(({ id }) => id);
  return ids.flatMap((before, i) => {
    const after = ids[i + 4];
    return after !== undefined && i % 3 === seed % 3 ? [{ before, after }] : [];
  });
}

function planOf(instance: Instance, strategy: Strategy): Plan {
  const result = makePlan({ ...instance, strategy });
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

const solver = programSolver();

describe("the engine beside an integer programming solver", { timeout: runs(120_000) }, () => {
  test.each(FAST_TRACK)(
    "agrees on the fewest hours to be ready (%s, %d skills, %d instances)",
    async (shape, size, count) => {
      const solve = await solver;
      for (let seed = 1; seed <= runs(count); seed++) {
        for (const instance of variants(generatedInstance(shape, size, seed), seed)) {
          const { credit } = instance;
          const plan = planOf(instance, "fast-track");
          const { objective, optimal } = plan.certificate;
          const least = plan.ready.step === null ? 0 : solve(fastTrackProgram(instance, plan));
          expect({ seed, credit, optimal, objective }).toEqual({ seed, credit, optimal: true, objective: least });
        }
      }
    },
  );

  test.each(STEADY)(
    "agrees on the least cost of an order (%s, %d steps, %d instances)",
    async (shape, steps, count) => {
      const solve = await solver;
      for (let seed = 1; seed <= runs(count); seed++) {
        for (const instance of variants(instanceOfSteps(shape, steps, seed), seed)) {
          const { credit } = instance;
          const plan = planOf(instance, "steady");
          const { objective, optimal } = plan.certificate;
          expect({ seed, credit, optimal }).toEqual({ seed, credit, optimal: true });
          expect(objective, `seed ${seed} ${credit}`).toBeCloseTo(solve(steadyProgram(instance, plan)), 9);
        }
      }
    },
  );
});
