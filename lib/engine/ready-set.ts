import {
  branchAndBound,
  type CoverSearch,
  coverSearch,
  rootProblem,
  tightened,
  trimmed,
  withChosen,
  withoutJobs,
} from "./branch-and-bound";
import { contractedJobs } from "./contracted-jobs";
import type { FreeSet } from "./covering";
import type { Jobs } from "./jobs";
import type { WorkLimit } from "./work-limit";

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
 * Method: jobs that such a set holds all or none of are put together; then branch and bound finds the least time. For the
 * rule of ties jobs are decided in ascending order: one that is in the best set found stays in; for any other a search
 * asks whether a set of the same time holds it and all decided so far.
 * @param must jobs that the set has to hold
 * @param weight to be reached by the set; not more than all jobs have
 */
export function readySet(jobs: Jobs, must: readonly number[], weight: number, work: WorkLimit): ReadySet {
  const { jobs: nodes, nodeOf } = contractedJobs(jobs, must);
  const search = coverSearch(nodes, weight, work);
  const least = leastSet(
    search,
    must.map((job) => nodeOf[job] ?? 0),
  );
  const members = Int32Array.from(nodeOf.keys()).filter((job) => least.marks[nodeOf[job] ?? 0] === 1);
  return { ...least, members };
}

function leastSet(search: CoverSearch, must: readonly number[]) {
  const { jobs } = search;
  const root = rootProblem(search, must);
  let best = trimmed(search, new Uint8Array(jobs.size).fill(1), root.chosen);
  const { complete, bound } = branchAndBound(search, root, below(jobs, best.time), (set) => {
    best = set;
    return below(jobs, set.time);
  });
  if (!complete) return { ...best, lowerBound: Math.min(best.time, bound), optimal: false };
  const first = firstByIds(search, must, best);
  return { ...(first ?? best), lowerBound: best.time, optimal: first !== null };
}

/** The limit that only sets of clearly less time keep to. */
function below({ exact }: Jobs, time: number): number {
  return exact ? time - 1 : time * (1 - 2e-9);
}

/**
 * Of the sets that take as little time as the best one, the one that holds the smallest job in which two differ.
 * @returns null if the work was used up
 */
function firstByIds(search: CoverSearch, must: readonly number[], best: FreeSet): FreeSet | null {
  const limit = search.jobs.exact ? best.time : best.time * (1 + 1e-9);
  let first = best;
  let decided = tightened(search, rootProblem(search, must), limit);
  for (;;) {
    const inFirst = decided.free.findIndex((job) => first.marks[job] === 0);
    decided = withChosen(search, decided, [...decided.free.subarray(0, inFirst < 0 ? undefined : inFirst)]);
    const job = decided.free[0];
    if (job === undefined) return first;
    const before = first;
    const { complete } = branchAndBound(search, withChosen(search, decided, [job]), limit, (set) => {
      first = set;
      return null;
    });
    if (!complete) return null;
    if (first === before) decided = withoutJobs(search, decided, [job]);
  }
}
