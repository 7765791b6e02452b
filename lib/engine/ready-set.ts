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
import type { SearchBudget } from "./solve-block";

export type ReadySet = {
  /** Ascending; closed under needs. */
  readonly members: Int32Array;
  readonly time: number;
  /** No closed set that does as asked takes less. */
  readonly lowerBound: number;
  /** Whether none takes less and, of those that take as much, none holds the smallest job in which they differ. */
  readonly optimal: boolean;
};

/**
 * The closed set of least time that holds some jobs and reaches a weight: a covering knapsack under precedence.
 * Method: depth-first branch and bound. Each subproblem is bounded by its Lagrangian dual (`covering.ts`), which also
 * yields good sets, and shows which jobs every set within the limit holds or leaves out. A first search finds the least
 * time. A second one decides job by job in ascending order, first in, then out, so that the first set of that time it
 * meets is the wanted one.
 * @param must jobs that the set has to hold
 * @param weight to be reached by the set; not more than all jobs have
 */
export function readySet(jobs: Jobs, must: readonly number[], weight: number, budget: SearchBudget): ReadySet {
  const search = newSearch(jobs, weight, budget);
  const root = rootProblem(search, must);
  let best = trimmed(search, new Uint8Array(jobs.size).fill(1), root.chosen);
  const first = branchAndBound(search, root, {
    limit: below(jobs, best.time),
    pick: balancedJob,
    improve: (marks) => trimmed(search, marks, root.chosen),
    found: (set) => {
      best = set;
      return below(jobs, set.time);
    },
  });
  if (!first.complete) {
    return { ...membersOf(best), lowerBound: Math.min(best.time, first.rootBound), optimal: false };
  }
  const second = branchAndBound(search, root, {
    limit: jobs.exact ? best.time : best.time * (1 + 1e-9),
    pick: ({ free }) => free[0] ?? -1,
    improve: null,
    found: (set) => {
      best = set;
      return NO_LIMIT_LEFT;
    },
  });
  return { ...membersOf(best), lowerBound: best.time, optimal: second.complete };
}

/** Nodes that the cuts of one call may look at: a few seconds at most. */
export const MOST_VISITS = 12_000_000;

/** Up to this size each subproblem is worth the search for jobs that can be fixed; larger ones only at the root. */
const SMALL = 250;

type Search = CoveringSpace & {
  readonly dependents: readonly (readonly number[])[];
  /** To be reached. */
  readonly weight: number;
  readonly budget: SearchBudget;
};

type Rules = {
  /** Sets of more time are of no interest. */
  readonly limit: number;
  /** The job on which to branch. */
  readonly pick: (sub: Subproblem, search: Search, relaxed: Relaxation) => number;
  /** A set that does as asked, made from one that does; null to take only what branching decides. */
  readonly improve: ((marks: Uint8Array) => FreeSet) | null;
  /** Told of each set within the limit; returns the new limit. */
  readonly found: (set: FreeSet) => number;
};

const NO_LIMIT_LEFT = Number.NEGATIVE_INFINITY;

function newSearch(jobs: Jobs, weight: number, budget: SearchBudget): Search {
  const rank = ranksOf(jobs);
  const dependents = jobs.predecessors.map((): number[] => []);
  for (const [job, needs] of jobs.predecessors.entries()) for (const need of needs) dependents[need]?.push(job);
  return { jobs, rank, local: new Int32Array(jobs.size).fill(-1), dependents, weight, budget };
}

function rootProblem(search: Search, must: readonly number[]): Subproblem {
  const free = Int32Array.from(search.jobs.times.keys());
  const none = { free, chosen: new Uint8Array(search.jobs.size), time: 0, weight: 0, start: [] };
  return withChosen(search, none, must);
}

/** The limit that only sets of clearly less time keep to. */
function below({ exact }: Jobs, time: number): number {
  return exact ? time - 1 : time * (1 - 2e-9);
}

function branchAndBound(search: Search, root: Subproblem, rules: Rules) {
  let { limit } = rules;
  let rootBound = root.time;
  const open: Subproblem[] = [root];
  for (let sub = open.pop(); sub && limit !== NO_LIMIT_LEFT; sub = open.pop()) {
    if (search.budget.work <= 0) return { complete: false, rootBound };
    search.budget.work -= search.jobs.size;
    const demand = search.weight - sub.weight;
    if (exceeds(sub.time, limit)) continue;
    if (demand <= 0) {
      limit = rules.found({ marks: sub.chosen, time: sub.time, weight: sub.weight });
      continue;
    }
    const room = weightOf(search.jobs, sub.free) - demand;
    if (room < 0) continue;
    const indispensable = sub.free.filter((job) => (search.jobs.weights[job] ?? 0) > room);
    if (indispensable.length > 0) {
      open.push(withChosen(search, sub, [...indispensable]));
      continue;
    }
    const relaxed = relax(search, sub, demand, limit);
    search.budget.work -= relaxed.visits;
    if (sub === root) rootBound = relaxed.bound;
    if (exceeds(relaxed.bound, limit)) continue;
    const set = rules.improve?.(union(sub.chosen, relaxed.above.marks));
    if (set && set.time <= limit) limit = rules.found(set);
    if (exceeds(relaxed.bound, limit)) continue;
    const branch = { ...sub, start: [relaxed.below.marks, relaxed.above.marks] };
    const mostVisits = sub === root || sub.free.length <= SMALL ? search.budget.work / 4 : 0;
    const fixed = fixable(search, sub, relaxed, limit, mostVisits);
    search.budget.work -= fixed.visits;
    if (fixed.out.length + fixed.in.length > 0) {
      open.push(withChosen(search, withoutJobs(search, branch, fixed.out), fixed.in));
      continue;
    }
    const job = rules.pick(branch, search, relaxed);
    open.push(withoutJobs(search, branch, [job]), withChosen(search, branch, [job]));
  }
  return { complete: true, rootBound };
}

/** The middle, by time, of what lies between the two sets of the relaxation, needs first. */
function balancedJob({ free }: Subproblem, { jobs, rank }: Search, { below: from, above: to }: Relaxation): number {
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
function withChosen({ jobs }: Search, sub: Subproblem, chosen: readonly number[]): Subproblem {
  const marks = sub.chosen.slice();
  let { time, weight } = sub;
  const stack = [...chosen];
  for (let job = stack.pop(); job !== undefined; job = stack.pop()) {
    if (marks[job] === 1) continue;
    marks[job] = 1;
    time += jobs.times[job] ?? 0;
    weight += jobs.weights[job] ?? 0;
    for (const need of jobs.predecessors[job] ?? []) stack.push(need);
  }
  return { ...sub, free: sub.free.filter((job) => marks[job] === 0), chosen: marks, time, weight };
}

/** The subproblem without these jobs and all that need them. */
function withoutJobs({ jobs, dependents }: Search, sub: Subproblem, out: readonly number[]): Subproblem {
  if (out.length === 0) return sub;
  const gone = new Uint8Array(jobs.size);
  const stack = [...out];
  for (let job = stack.pop(); job !== undefined; job = stack.pop()) {
    if (gone[job] === 1) continue;
    gone[job] = 1;
    for (const dependent of dependents[job] ?? []) stack.push(dependent);
  }
  return { ...sub, free: sub.free.filter((job) => gone[job] === 0) };
}

/** What is left of a set that does as asked when the jobs that bring least an hour are dropped while it still does. */
function trimmed({ jobs, dependents, weight: enough, budget }: Search, from: Uint8Array, must: Uint8Array): FreeSet {
  const marks = from.slice();
  const waiting = dependents.map((list) => list.reduce((count, job) => count + (marks[job] ?? 0), 0));
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
    budget.work -= jobs.size / 8;
    marks[drop] = 0;
    time -= jobs.times[drop] ?? 0;
    weight -= jobs.weights[drop] ?? 0;
    for (const need of jobs.predecessors[drop] ?? []) waiting[need] = (waiting[need] ?? 0) - 1;
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

function membersOf({ marks, time }: FreeSet): { members: Int32Array; time: number } {
  return { members: Int32Array.from(marks.keys()).filter((job) => marks[job] === 1), time };
}
