import { namePhase } from "./phase-name";

/** A step of a plan as far as phases are concerned. */
export type PhasedStep =
  | {
      readonly kind: "skill";
      readonly id: string;
      /** Name of the skill. */
      readonly skill: string;
      readonly area: string;
      readonly to: number;
      readonly hours: number;
    }
  | { readonly kind: "project"; readonly id: string; readonly name: string; readonly hours: number };

/** Consecutive steps of a plan, with what they achieve. */
export type Phase = {
  /** Unique within the plan. */
  readonly name: string;
  /** What is reached, in one line; never empty. */
  readonly aims: string;
  /** Ids, in plan order; at least one. */
  readonly steps: readonly string[];
};

/**
 * Cuts a plan into phases: of similar size in hours and steps, each mostly within one area, ending where a project or the way to
 * readiness ends. Three to seven for a usual plan, fewer for less than eight steps, up to twelve for a very long one.
 * Method: the cheapest of all partitions into that many runs, by dynamic programming; of equal ones the one whose last
 * phase begins first. Cost: O(n² · phases) time, O(n · phases) memory.
 * @param steps in plan order
 * @param readyStep id of the step that makes the person ready; null if they are ready without
 */
export function phasesOf(steps: readonly PhasedStep[], readyStep: string | null): Phase[] {
  const taken = new Set<string>();
  return cheapestRuns(steps, readyStep, phaseCount(steps.length)).map((run) => {
    const { name, aims } = namePhase(run, taken);
    taken.add(name);
    return { name, aims, steps: run.map(({ id }) => id) };
  });
}

function phaseCount(steps: number): number {
  if (steps < 4) return Math.min(steps, 1);
  if (steps < 8) return 2;
  return Math.max(3, Math.min(12, Math.round(steps / 8.5)));
}

function cheapestRuns(steps: readonly PhasedStep[], readyStep: string | null, count: number): PhasedStep[][] {
  const target = { hours: steps.reduce((sum, { hours }) => sum + hours, 0) / count, steps: steps.length / count };
  const width = steps.length + 1;
  // best[k * width + end]: cost of the first `end` steps in k phases; from: where the last of them begins
  const best = new Float64Array((count + 1) * width).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array((count + 1) * width);
  best[0] = 0;
  for (let end = 1; end <= steps.length; end++) {
    runsEndingAt(steps, end, readyStep, target).forEach((cost, start) => {
      for (let k = 1; k <= count; k++) {
        const total = (best[(k - 1) * width + start] ?? 0) + cost;
        if (total < (best[k * width + end] ?? 0)) {
          best[k * width + end] = total;
          from[k * width + end] = start;
        }
      }
    });
  }

  const runs: PhasedStep[][] = [];
  let end = steps.length;
  for (let k = count; k > 0; k--) {
    const start = from[k * width + end] ?? 0;
    runs.unshift(steps.slice(start, end));
    end = start;
  }
  return runs;
}

/** What a phase from each start up to `end` (exclusive) would cost; index: start. */
function runsEndingAt(
  steps: readonly PhasedStep[],
  end: number,
  readyStep: string | null,
  target: { readonly hours: number; readonly steps: number },
): Float64Array {
  const costs = new Float64Array(end);
  const areas = new Map<string, number>(); // hours
  let hours = 0;
  let largest = 0; // hours of the area that has most
  let skillHours = 0;
  let passed = 0; // cost of the natural ends that lie inside
  for (let start = end - 1; start >= 0; start--) {
    const step = steps[start];
    if (!step) continue;
    hours += step.hours;
    if (step.kind === "skill") {
      const inArea = (areas.get(step.area) ?? 0) + step.hours;
      areas.set(step.area, inArea);
      largest = Math.max(largest, inArea);
      skillHours += step.hours;
    }
    if (start < end - 1) passed += step.id === readyStep ? passedReady : step.kind === "project" ? passedProject : 0;
    const mixed = skillHours > 0 ? 1 - largest / skillHours : 0;
    const size = (hours / target.hours + (end - start) / target.steps) / 2;
    costs[start] = (size - 1) ** 2 + mixedAreas * mixed + passed + endCost(steps, end, readyStep);
  }
  return costs;
}

/** Weights against a phase that is as long as the target, which costs 0, or of no length, which costs 1. */
const passedReady = 6;
const passedProject = 0.8;
const unmarkedEnd = 0.3;
const mixedAreas = 0.6;

function endCost(steps: readonly PhasedStep[], end: number, readyStep: string | null): number {
  const last = steps[end - 1];
  const marked = end === steps.length || last?.kind === "project" || last?.id === readyStep;
  return marked ? 0 : unmarkedEnd;
}
