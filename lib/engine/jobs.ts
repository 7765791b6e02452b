import { greatestCommonDivisor, overCommonDenominator } from "./common-denominator";
import { mustFollow, type StepGraph, withOthers } from "./step-graph";

/**
 * The steps in the words of scheduling: jobs on one machine under precedence, to be put in the order of least
 * weighted completion time, Σ weight · C (1 | prec | Σ wC). A job is an index; ties go to the smaller one.
 */
export type Jobs = {
  readonly size: number;
  /** Processing times, > 0, in units of `hoursPerUnit`. */
  readonly times: Float64Array;
  /** Units of readiness, ≥ 0; divided by what divides them all. */
  readonly weights: Float64Array;
  /** What each job must come after, directly; ascending. */
  readonly predecessors: readonly (readonly number[])[];
  /**
   * Whether times, weights and every sum of products of them are whole and below 2^53, so that arithmetic is exact.
   * Otherwise what differs by less than rounding counts as equal.
   */
  readonly exact: boolean;
  readonly hoursPerUnit: number;
  readonly readinessPerUnit: number;
};

/**
 * The steps as jobs that come after their needs and pins alone, as closed sets of them do.
 * @param totalUnits units of readiness that make up 1
 */
export function jobsOf(graph: StepGraph, totalUnits: number): Jobs {
  const times = overCommonDenominator([...graph.hours]);
  const divisor = graph.units.every(Number.isSafeInteger) ? graph.units.reduce(greatestCommonDivisor, 0) : 1;
  const weights = divisor > 1 ? graph.units.map((weight) => weight / divisor) : graph.units;
  const product = sumOf(times?.numerators ?? []) * sumOf(weights);
  const exact = times !== null && weights.every(Number.isSafeInteger) && product <= Number.MAX_SAFE_INTEGER;
  return {
    size: graph.size,
    times: exact ? Float64Array.from(times.numerators) : graph.hours,
    weights,
    predecessors: mustFollow(graph),
    exact,
    hoursPerUnit: exact ? 1 / times.denominator : 1,
    readinessPerUnit: Math.max(1, divisor) / totalUnits,
  };
}

/**
 * The same jobs in teaching order besides, as they are to be put in order.
 * @param taught as `teachingOrder` gives it
 */
export function inTeachingOrder(jobs: Jobs, taught: readonly (readonly number[])[]): Jobs {
  return { ...jobs, predecessors: withOthers(jobs.predecessors, taught) };
}

export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
