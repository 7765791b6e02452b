import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { makePlan } from "@/lib/engine/make-plan";
import type { Credit, Instance, Plan, Strategy } from "@/lib/engine/types";
import { adaptFigures } from "@/tests/bench/adapt-figures";
import { instanceOfSteps } from "@/tests/bench/generated-instance";
import { fastTrackProgram, type IntegerProgram, steadyProgram } from "@/tests/bench/integer-programs";
import { journeyFigures } from "@/tests/bench/journey-figures";
import { largestGapFirst, meanWeeks, plainOrder, weeksToReady } from "@/tests/bench/other-orders";
import { writeReport } from "@/tests/bench/report";

export type EngineFigures = {
  readonly credit: Credit;
  readonly strategy: Strategy;
  readonly steps: number;
  /** Milliseconds of a whole plan, warm. */
  readonly median: number;
  readonly p95: number;
  /** Instances whose plan is proven optimal. */
  readonly proven: number;
  readonly of: number;
  /** Peak of the process, and what it held before the first plan. */
  readonly megabytes: number;
  readonly startMegabytes: number;
};

/** Null where it did not finish in time at this size or a smaller one. */
type SolverFigures = { readonly milliseconds: number; readonly megabytes: number } | null;

export type SizeFigures = {
  readonly steps: number;
  readonly engine: readonly EngineFigures[];
  /** With credit `met`. */
  readonly solver: Readonly<Record<Strategy, SolverFigures>>;
  /** Means over the instances, compared with the proven plan; weeks at ten hours a week. */
  readonly others: readonly {
    readonly name: string;
    /** Σ gain · C over the least. */
    readonly objective: number;
    readonly weeksLaterOnAverage: number;
    readonly weeksLaterReady: number;
  }[];
};

const CREDITS = ["met", "levels"] as const;
const STRATEGIES = ["steady", "fast-track"] as const;
const SOLVER_LIMIT = 60_000;

/** Measures all sizes and writes the report. @param folder where the compiled processes lie */
export async function bench({ quick, folder }: { quick: boolean; folder: string }): Promise<void> {
  const sizes = quick ? [20, 50, 100] : [20, 50, 100, 250, 1000];
  const gaveUp = new Set<Strategy>();
  const figures = sizes.map((steps) => {
    const seeds = seedsOf(steps, quick);
    const instances = seeds.map((seed) => instanceOfSteps("catalogue", steps, seed));
    const engine = CREDITS.flatMap((credit) =>
      STRATEGIES.map((strategy) => measured(folder, { credit, strategy, steps, seeds, time: quick ? 100 : 400 })),
    );
    const solver = Object.fromEntries(
      STRATEGIES.map((strategy) => [
        strategy,
        solved(folder, strategy, instances, quick ? 5_000 : SOLVER_LIMIT, gaveUp),
      ]),
    );
    const size = { steps, engine, solver: solverByStrategy.parse(solver), others: compared(instances) };
    console.log(JSON.stringify(size));
    return size;
  });
  const journeys = await journeyFigures();
  console.log(JSON.stringify(journeys));
  const adapting = adaptFigures();
  console.log(JSON.stringify(adapting));
  writeReport(figures, journeys, adapting, quick);
}

function seedsOf(steps: number, quick: boolean): number[] {
  const count = quick ? 3 : steps > 500 ? 6 : 12;
  return Array.from({ length: count }, (_, i) => i + 1);
}

const engineFigures = z.object({
  median: z.number(),
  p95: z.number(),
  proven: z.number(),
  of: z.number(),
  megabytes: z.number(),
  startMegabytes: z.number(),
});

type Asked = {
  readonly credit: Credit;
  readonly strategy: Strategy;
  readonly steps: number;
  readonly seeds: readonly number[];
  readonly time: number;
};

function measured(folder: string, asked: Asked): EngineFigures {
  const command = [join(folder, "measured-process.mjs"), JSON.stringify(asked)];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const { credit, strategy, steps } = asked;
  return { credit, strategy, steps, ...engineFigures.parse(JSON.parse(stdout)) };
}

const solverFigures = z.object({ objective: z.number(), milliseconds: z.number(), megabytes: z.number() });
const solverByStrategy = z.record(
  z.enum(STRATEGIES),
  z.object({ milliseconds: z.number(), megabytes: z.number() }).nullable(),
);

/** Median over the first three instances; after one that takes too long no further one is tried. */
function solved(
  folder: string,
  strategy: Strategy,
  instances: readonly Instance[],
  limit: number,
  gaveUp: Set<Strategy>,
): SolverFigures {
  const found: z.infer<typeof solverFigures>[] = [];
  for (const instance of instances.slice(0, 3)) {
    if (gaveUp.has(strategy)) return null;
    const plan = planOf(instance, strategy);
    const program = (strategy === "steady" ? steadyProgram : fastTrackProgram)(instance, plan);
    const one = solveWithin(folder, program, limit);
    if (!one) gaveUp.add(strategy);
    else if (Math.abs(one.objective - plan.certificate.objective) > 1e-6 * one.objective) {
      throw new Error(`the solver found ${one.objective}, the engine ${plan.certificate.objective}`);
    } else found.push(one);
  }
  found.sort((a, b) => a.milliseconds - b.milliseconds);
  return gaveUp.has(strategy) ? null : (found[Math.floor(found.length / 2)] ?? null);
}

function solveWithin(folder: string, program: IntegerProgram, limit: number) {
  const { stdout, status } = spawnSync(process.execPath, [join(folder, "solver-process.mjs")], {
    encoding: "utf8",
    input: JSON.stringify(program),
    timeout: limit,
    killSignal: "SIGKILL",
  });
  return status === 0 ? solverFigures.parse(JSON.parse(stdout)) : null;
}

function compared(instances: readonly Instance[]): SizeFigures["others"] {
  const others = {
    "largest gap first": largestGapFirst,
    "plain topological": plainOrder,
  };
  return Object.entries(others).map(([name, order]) => {
    const each = instances.map((instance) => {
      const plan = planOf(instance, "steady");
      const other = order(plan);
      return {
        objective: meanWeeks(other) / meanWeeks(plan.steps),
        later: meanWeeks(other) - meanWeeks(plan.steps),
        ready: weeksToReady(instance, plan, other) - planOf(instance, "fast-track").ready.hours / 10,
      };
    });
    const mean = (value: (one: (typeof each)[number]) => number) =>
      each.reduce((sum, one) => sum + value(one), 0) / each.length;
    return {
      name,
      objective: mean((one) => one.objective),
      weeksLaterOnAverage: mean((one) => one.later),
      weeksLaterReady: mean((one) => one.ready),
    };
  });
}

function planOf(instance: Instance, strategy: Strategy): Plan {
  const result = makePlan({ ...instance, strategy });
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}
