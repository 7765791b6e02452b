import { namePhase } from "./phase-name";

/** A step of a plan as far as phases are concerned. */
export type PhasedStep = {
  readonly id: string;
  readonly hours: number;
  /** What a person can do, or has shown, after it; empty where the catalogue has no words for it. */
  readonly outcome: string;
  /** What the role requires and the step completes; null where it only leads there. */
  readonly completes: "essential" | "requirement" | "project" | null;
} & (
  | {
      readonly kind: "skill";
      /** Name of the skill. */
      readonly skill: string;
      readonly area: string;
      readonly to: number;
    }
  | { readonly kind: "project"; readonly name: string }
);

/** Consecutive steps of a plan, with what they achieve. */
type Phase = {
  /** Unique within the plan. */
  readonly name: string;
  /** What is reached, in one line; never empty. */
  readonly aims: string;
  /** Ids, in plan order; at least one. */
  readonly steps: readonly string[];
};

type Pacing = {
  /** Study time, > 0. */
  readonly hoursPerWeek: number;
  /** Id of the step that makes the person ready; null if they are ready without. */
  readonly readyStep: string | null;
};

/**
 * Cuts a plan into phases that a person can keep in view: six to ten weeks at their own pace, two or more steps, ending
 * where an essential, a project or the way to readiness ends.
 *
 * Two or more steps always, but for a step that alone takes more than ten weeks, and a plan of one. As far as that
 * allows, becoming ready ends a phase. Weeks beyond ten and short of six are forced: no other such cut of the plan has
 * fewer of them in all. Of the cuts with the fewest, the one that ends best is taken, each phase near eight weeks and
 * mostly within one area.
 * Method: the cheapest of all partitions into runs, by dynamic programming; of equal ones the one whose last phase
 * begins last. Cost: O(n²) time, O(n) memory.
 * @param steps in plan order
 */
export function phasesOf(steps: readonly PhasedStep[], pacing: Pacing): Phase[] {
  const taken = new Set<string>();
  return cheapestRuns(steps, pacing).map((run) => {
    const { name, aims } = namePhase(run, taken);
    taken.add(name);
    return { name, aims, steps: run.map(({ id }) => id) };
  });
}

const fewestWeeks = 6;
const mostWeeks = 10;
const fewestSteps = 2;
const passingReady = 10_000; // in weeks, more than any cut could save

/** `forced` counts first; `rough` decides between cuts that are forced alike. */
type Cost = { readonly forced: number; readonly rough: number };

function cheapestRuns(steps: readonly PhasedStep[], pacing: Pacing): PhasedStep[][] {
  const best: Cost[] = [{ forced: 0, rough: 0 }]; // of the first so many steps
  const beginning: number[] = [0]; // of the last of their phases
  for (let end = 1; end <= steps.length; end++) {
    best[end] = unreached;
    runsEndingAt(steps, end, pacing).forEach((cost, back) => {
      const start = end - 1 - back;
      const before = best[start] ?? unreached;
      const total = { forced: before.forced + cost.forced, rough: before.rough + cost.rough };
      if (!isLess(total, best[end] ?? unreached)) return;
      best[end] = total;
      beginning[end] = start;
    });
  }

  const runs: PhasedStep[][] = [];
  for (let end = steps.length; end > 0; end = beginning[end] ?? 0) {
    runs.unshift(steps.slice(beginning[end], end));
  }
  return runs;
}

const unreached: Cost = { forced: Number.POSITIVE_INFINITY, rough: Number.POSITIVE_INFINITY };

const isLess = (a: Cost, b: Cost) => a.forced < b.forced || (a.forced === b.forced && a.rough < b.rough);

/** What a phase up to `end` (exclusive) would cost, from the one of its last step alone to the one of all before it. */
function runsEndingAt(steps: readonly PhasedStep[], end: number, { hoursPerWeek, readyStep }: Pacing): Cost[] {
  const costs: Cost[] = [];
  const areas = new Map<string, number>(); // hours
  let hours = 0;
  let largest = 0; // hours of the area that has most
  let skillHours = 0;
  let passesReady = false;
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
    passesReady ||= start < end - 1 && step.id === readyStep;
    const weeks = hours / hoursPerWeek;
    const count = end - start;
    const weeksOutside = Math.max(0, weeks - mostWeeks, fewestWeeks - weeks) + (passesReady ? passingReady : 0);
    const isAllowed = count >= fewestSteps || steps.length === 1 || weeks > mostWeeks;
    costs.push({
      forced: isAllowed ? inMillionths(weeksOutside) : unreached.forced,
      rough:
        endCost(steps[end - 1], readyStep) +
        mixedAreas * (skillHours > 0 ? 1 - largest / skillHours : 0) +
        unevenLength * (weeks - (fewestWeeks + mostWeeks) / 2) ** 2,
    });
  }
  return costs;
}

/** Whole numbers add up the same in any order, so equal cuts stay equal. */
const inMillionths = (weeks: number) => Math.round(weeks * 1_000_000);

/** Weights against a phase that ends in the middle of something, which costs 1. */
const mixedAreas = 0.5;
const unevenLength = 0.05; // for each week squared

function endCost(last: PhasedStep | undefined, readyStep: string | null): number {
  if (last?.id === readyStep || last?.completes === "essential" || last?.completes === "project") return 0;
  return last?.completes === "requirement" ? 0.6 : 1;
}
