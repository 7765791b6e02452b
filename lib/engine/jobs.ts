import type { StepGraph } from "./step-graph";
import { greatestCommonDivisor, wholeMultiples } from "./whole-multiples";

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
  /** Direct needs of each job, ascending. */
  readonly needs: readonly (readonly number[])[];
  /**
   * Whether times, weights and every sum of products of them are whole and below 2^53, so that arithmetic is exact.
   * Otherwise what differs by less than rounding counts as equal.
   */
  readonly exact: boolean;
  readonly hoursPerUnit: number;
  readonly readinessPerUnit: number;
};

/** @param totalUnits units of readiness that make up 1 */
export function jobsOf(graph: StepGraph, totalUnits: number): Jobs {
  const times = wholeMultiples([...graph.hours]);
  const divisor = graph.units.every(Number.isSafeInteger) ? graph.units.reduce(greatestCommonDivisor, 0) : 1;
  const weights = divisor > 1 ? graph.units.map((weight) => weight / divisor) : graph.units;
  const product = sumOf(times?.multiples ?? []) * sumOf(weights);
  const exact = times !== null && weights.every(Number.isSafeInteger) && product <= Number.MAX_SAFE_INTEGER;
  return {
    size: graph.size,
    times: exact ? Float64Array.from(times.multiples) : graph.hours,
    weights,
    needs: graph.needs,
    exact,
    hoursPerUnit: exact ? times.unit : 1,
    readinessPerUnit: Math.max(1, divisor) / totalUnits,
  };
}

export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
