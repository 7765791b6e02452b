import {
  type CoveringSpace,
  exceeds,
  type FreeSet,
  fixable,
  type Relaxation,
  relax,
  type Subproblem,
} from "./covering";
import type { Jobs } from "./jobs";
import { ranksOf } from "./sidney";
import type { WorkLimit } from "./work-limit";

/** What a search for closed sets of jobs that reach a weight works with. */
export type CoverSearch = CoveringSpace & {
  readonly successors: readonly (readonly number[])[];
  /** To be reached. */
  readonly weight: number;
  readonly work: WorkLimit;
};

export function coverSearch(jobs: Jobs, weight: number, work: WorkLimit): CoverSearch {
  const successors = jobs.predecessors.map((): number[] => []);
  for (const [job, others] of jobs.predecessors.entries()) for (const other of others) successors[other]?.push(job);
  return { jobs, rank: ranksOf(jobs), local: new Int32Array(jobs.size).fill(-1), successors, weight, work };
}

/** The whole problem with these jobs and all that they need chosen. */
export function rootProblem(search: CoverSearch, must: readonly number[]): Subproblem {
  const free = Int32Array.from(search.jobs.times.keys());
  const none = { free, chosen: new Uint8Array(search.jobs.size), time: 0, weight: 0, start: [] };
  return withChosen(search, none, must);
}

type Outcome = {
  /** Whether it looked everywhere, or ended because it was told to; not if the work was used up. */
  readonly complete: boolean;
  /** No set of the root problem takes less. */
  readonly bound: number;
};

/**
 * Depth-first branch and bound over the closed sets of a problem. Each subproblem is bounded by its Lagrangian dual
 * (`covering.ts`), which also yields good sets and shows which jobs every set within the limit holds or leaves out.
 * @param limit sets of more time are of no interest
 * @param found told of each set within the limit; returns the new limit, or null to end the search
 */
export function branchAndBound(
  search: CoverSearch,
  root: Subproblem,
  limit: number,
  found: (set: FreeSet) => number | null,
): Outcome {
  let bound = root.time;
  let most: number | null = limit;
  const open: Subproblem[] = [root];
  for (let sub = open.pop(); sub && most !== null; sub = open.pop()) {
    if (search.work.left <= 0) return { complete: false, bound };
    search.work.left -= search.jobs.size;
    const demand = search.weight - sub.weight;
    if (exceeds(sub.time, most)) continue;
    if (demand <= 0) {
      most = found({ marks: sub.chosen, time: sub.time, weight: sub.weight });
      continue;
    }
    const room = weightOf(search.jobs, sub.free) - demand;
    if (room < 0) continue;
    const indispensable = sub.free.filter((job) => (search.jobs.weights[job] ?? 0) > room);
    if (indispensable.length > 0) {
      open.push(withChosen(search, sub, [...indispensable]));
      continue;
    }
    const relaxed = relax(search, sub, demand, most, search.work.left);
    search.work.left -= relaxed.visits;
    if (sub === root) bound = relaxed.bound;
    if (exceeds(relaxed.bound, most)) continue;
    const set = trimmed(search, union(sub.chosen, relaxed.above.marks), root.chosen);
    if (!exceeds(set.time, most)) most = found(set);
    if (most === null || exceeds(relaxed.bound, most)) continue;
    open.push(...branches(search, sub, relaxed, most, sub === root));
  }
  return { complete: true, bound };
}

/** The next subproblems, the first to look at last: all fixed that can be, or else one job in or out. */
function branches(
  search: CoverSearch,
  sub: Subproblem,
  relaxed: Relaxation,
  limit: number,
  isRoot: boolean,
): Subproblem[] {
  const next = { ...sub, start: [relaxed.below.marks, relaxed.above.marks] };
  const fixed = isRoot || sub.free.length <= SMALL ? withFixed(search, next, relaxed, limit) : next;
  if (fixed.free.length < next.free.length) return [fixed];
  const job = balancedJob(search, next, relaxed);
  return [withoutJobs(search, next, [job]), withChosen(search, next, [job])];
}

/** Up to this size each subproblem is worth the search for jobs that can be fixed; larger ones only at the root. */
const SMALL = 250;

/** The subproblem with the jobs out or chosen that every set within the limit leaves out or holds. */
function withFixed(search: CoverSearch, sub: Subproblem, relaxed: Relaxation, limit: number): Subproblem {
  const fixed = fixable(search, sub, relaxed, limit, search.work.left / 4);
  search.work.left -= fixed.visits;
  return withChosen(search, withoutJobs(search, sub, fixed.out), fixed.in);
}

/** The same for a problem that is not yet relaxed. */
export function tightened(search: CoverSearch, sub: Subproblem, limit: number): Subproblem {
  const demand = search.weight - sub.weight;
  if (demand <= 0 || weightOf(search.jobs, sub.free) < demand) return sub;
  const relaxed = relax(search, sub, demand, limit, search.work.left);
  search.work.left -= relaxed.visits;
  return exceeds(relaxed.bound, limit) ? sub : withFixed(search, sub, relaxed, limit);
}

/** The middle, by time, of what lies between the two sets of the relaxation, needs first. */
function balancedJob(
  { jobs, rank }: CoverSearch,
  { free }: Subproblem,
  { below: from, above: to }: Relaxation,
): number {
  const between = free.filter((job) => to.marks[job] === 1 && from.marks[job] !== 1);
  between.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  const half = (to.time - from.time) / 2;
  let time = 0;
  for (const job of between) {
    time += jobs.times[job] ?? 0;
    if (time >= half) return job;
  }
  return free[0] ?? 0;
}

/** The subproblem with these jobs and all that they need chosen. */
export function withChosen({ jobs }: CoverSearch, sub: Subproblem, chosen: readonly number[]): Subproblem {
  if (chosen.length === 0) return sub;
  const marks = sub.chosen.slice();
  let { time, weight } = sub;
  const stack = [...chosen];
  for (let job = stack.pop(); job !== undefined; job = stack.pop()) {
    if (marks[job] === 1) continue;
    marks[job] = 1;
    time += jobs.times[job] ?? 0;
    weight += jobs.weights[job] ?? 0;
    for (const other of jobs.predecessors[job] ?? []) stack.push(other);
  }
  return { ...sub, free: sub.free.filter((job) => marks[job] === 0), chosen: marks, time, weight };
}

/** The subproblem without these jobs and all that need them. */
export function withoutJobs({ jobs, successors }: CoverSearch, sub: Subproblem, out: readonly number[]): Subproblem {
  if (out.length === 0) return sub;
  const gone = new Uint8Array(jobs.size);
  const stack = [...out];
  for (let job = stack.pop(); job !== undefined; job = stack.pop()) {
    if (gone[job] === 1) continue;
    gone[job] = 1;
    for (const other of successors[job] ?? []) stack.push(other);
  }
  return { ...sub, free: sub.free.filter((job) => gone[job] === 0) };
}

/**
 * What is left of a set that does as asked when the jobs that bring least an hour are dropped while it still does.
 * @param must jobs that are not dropped
 */
export function trimmed(search: CoverSearch, from: Uint8Array, must: Uint8Array): FreeSet {
  const { jobs, successors, weight: enough, work } = search;
  const marks = from.slice();
  const waiting = successors.map((list) => list.reduce((count, job) => count + (marks[job] ?? 0), 0));
  let { time, weight } = sums(jobs, marks);
  for (;;) {
    let drop = -1;
    let dropRate = Number.POSITIVE_INFINITY;
    for (let job = 0; job < jobs.size; job++) {
      if (marks[job] === 0 || must[job] === 1 || waiting[job] !== 0) continue;
      const own = jobs.weights[job] ?? 0;
      const rate = own / (jobs.times[job] ?? 1);
      if (weight - own < enough || rate >= dropRate) continue;
      drop = job;
      dropRate = rate;
    }
    if (drop < 0) return { marks, time, weight };
    work.left -= jobs.size / 8;
    marks[drop] = 0;
    time -= jobs.times[drop] ?? 0;
    weight -= jobs.weights[drop] ?? 0;
    for (const other of jobs.predecessors[drop] ?? []) waiting[other] = (waiting[other] ?? 0) - 1;
  }
}

function sums({ times, weights }: Jobs, marks: Uint8Array): { time: number; weight: number } {
  let time = 0;
  let weight = 0;
  for (const [job, mark] of marks.entries()) {
    if (mark === 0) continue;
    time += times[job] ?? 0;
    weight += weights[job] ?? 0;
  }
  return { time, weight };
}

function union(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((mark, job) => mark | (b[job] ?? 0));
}

function weightOf({ weights }: Jobs, list: Int32Array): number {
  return list.reduce((sum, job) => sum + (weights[job] ?? 0), 0);
}
