import type { Jobs } from "./jobs";
import { type Closure, flowCopy, lossIfInside, lossIfOutside, maxClosure } from "./max-closure";
import type { Network } from "./network";
import { partNetwork } from "./sidney";

/**
 * The covering problem of the fast track: of the closed sets of jobs whose weight reaches a demand, one of least time.
 * A subproblem has jobs already chosen, jobs left out, and free ones; the bound on it is the Lagrangian dual
 * max over μ ≥ 0 of min over closed sets S of time(S) + μ · (demand − weight(S)).
 * Method: A. M. Geoffrion, "Lagrangean relaxation for integer programming" (1974). The inner minimum is a maximum
 * closure; the outer maximum is found from two sets on either side of the demand, of which the next cut replaces one
 * until their line supports all closed sets.
 */
export type Subproblem = {
  /** Ascending. What a free job needs is free or chosen. */
  readonly free: Int32Array;
  /** 1 for chosen jobs. */
  readonly chosen: Uint8Array;
  /** Of the chosen jobs. */
  readonly time: number;
  readonly weight: number;
  /** Closed sets of free jobs to begin with, from the problem that this was part of. */
  readonly start: readonly Uint8Array[];
};

export type Relaxation = {
  /** No closed set that holds the chosen jobs and reaches the demand takes less time. */
  readonly bound: number;
  /** Closed sets of free jobs, as marks over all jobs, between which the demand lies: below it, and reaching it. */
  readonly below: FreeSet;
  readonly above: FreeSet;
  /** Nodes that the cuts looked at. */
  readonly visits: number;
};

/** Marks over all jobs, and sums over the marked ones. */
export type FreeSet = { readonly marks: Uint8Array; readonly time: number; readonly weight: number };

/** Scratch space for the cuts. */
export type CoveringSpace = { readonly jobs: Jobs; readonly rank: Int32Array; readonly local: Int32Array };

/**
 * @param demand weight that the free jobs must add, > 0 and at most theirs
 * @param limit once the bound exceeds it the dual is not raised further
 * @param mostVisits nodes to look at before it ends with the bound found by then
 */
export function relax(
  space: CoveringSpace,
  { free, time, start }: Subproblem,
  demand: number,
  limit: number,
  mostVisits: number,
): Relaxation {
  const net = partNetwork(space.jobs, free, space.rank, space.local);
  let below = setOf(space.jobs, free, () => false);
  let above = setOf(space.jobs, free, () => true);
  for (const marks of start) {
    const set = setOf(space.jobs, free, (job) => marks[job] === 1);
    if (set.weight < demand && set.time >= below.time && set.time < above.time) below = set;
    if (set.weight >= demand && set.time <= above.time && set.time > below.time) above = set;
  }
  let bound = time;
  let visits = 0;
  for (let cut = 1; ; cut++) {
    const [rise, run] = [above.time - below.time, above.weight - below.weight];
    const closure = cutAt(space.jobs, net, free, rise, run);
    visits += closure.state.visits + free.length;
    const set = setOf(space.jobs, free, (_, node) => closure.inside[node] === 1);
    const best = set.weight * rise - set.time * run;
    bound = Math.max(bound, time + (demand * rise - best) / run);
    const line = below.weight * rise - below.time * run;
    const isSupported = best <= line + lineTolerance(space.jobs, rise, run) || isSame(set, below) || isSame(set, above);
    const isEnd = exceeds(bound, limit) || visits > mostVisits || cut === MOST_CUTS;
    if (isSupported || isEnd) return { bound, below, above, visits };
    if (set.weight >= demand) above = set;
    else below = set;
  }
}

/**
 * Free jobs that can be left out, and those that must be chosen, for any set within the limit: what it would cost to
 * decide otherwise is read from the flow at the best multiplier, one small augmentation a job.
 * @param mostVisits nodes to look at before it ends with what has been fixed by then
 */
export function fixable(
  space: CoveringSpace,
  { free }: Subproblem,
  { bound, below, above }: Relaxation,
  limit: number,
  mostVisits: number,
): { readonly out: readonly number[]; readonly in: readonly number[]; readonly visits: number } {
  if (mostVisits <= 0) return { out: [], in: [], visits: 0 };
  const { jobs } = space;
  const net = partNetwork(jobs, free, space.rank, space.local);
  const [rise, run] = [above.time - below.time, above.weight - below.weight];
  const closure = cutAt(jobs, net, free, rise, run);
  const room = Math.max(0, (limit - bound) * run);
  const most = 2 * room + 2 * lineTolerance(jobs, rise, run) + 1;
  const tooDear = (loss: number) => exceeds(bound + loss / run, limit);
  const out: number[] = [];
  const chosen: number[] = [];
  const scratch = flowCopy(closure);
  for (const [node, job] of free.entries()) {
    if (closure.state.visits > mostVisits) break;
    if (closure.inside[node] === 1) {
      if (tooDear(lossIfOutside(net, closure, scratch, node, most))) chosen.push(job);
    } else if (tooDear(lossIfInside(net, closure, scratch, node, most))) out.push(job);
  }
  return { out, in: chosen, visits: closure.state.visits };
}

/** A handful is usual; this only ends what rounding might keep going. Every cut gives a true bound. */
const MOST_CUTS = 100;

/** Rounding may make an end of the line look as if it lay above it. */
function isSame(a: FreeSet, b: FreeSet): boolean {
  return a.time === b.time && a.weight === b.weight;
}

/** Whether no set of a time up to the limit can be there, whatever rounding did to the bound. */
export function exceeds(bound: number, limit: number): boolean {
  return bound > limit + 1e-9 * Math.max(1, limit);
}

/** The best closed set where a unit of weight is worth rise / run of time. */
function cutAt({ times, weights, exact }: Jobs, net: Network, free: Int32Array, rise: number, run: number): Closure {
  const values = new Float64Array(free.length);
  for (let node = 0; node < free.length; node++) {
    const job = free[node] ?? 0;
    values[node] = (weights[job] ?? 0) * rise - (times[job] ?? 0) * run;
  }
  return maxClosure(net, values, exact ? 0 : 1e-13 * rise * run);
}

function lineTolerance({ exact }: Jobs, rise: number, run: number): number {
  return exact ? 0 : 1e-12 * rise * run;
}

function setOf(
  { size, times, weights }: Jobs,
  free: Int32Array,
  isIn: (job: number, node: number) => boolean,
): FreeSet {
  const marks = new Uint8Array(size);
  let time = 0;
  let weight = 0;
  for (const [node, job] of free.entries()) {
    if (!isIn(job, node)) continue;
    marks[job] = 1;
    time += times[job] ?? 0;
    weight += weights[job] ?? 0;
  }
  return { marks, time, weight };
}
