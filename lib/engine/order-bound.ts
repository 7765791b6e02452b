import type { Block } from "./block";
import { holds } from "./poset";

/**
 * A lower bound on the cost of a block's orders that also tells what each pair adds to it the dearer way round: an
 * order costs at least `bound` plus the penalties of all its pairs. Of a pair one way has the penalty 0.
 */
export type OrderBound = {
  readonly bound: number;
  /** At `i * n + j`: what is added if node i comes before node j; 0 where the needs decide. */
  readonly penalties: Float64Array;
};

/** The pairwise bound: every job's own time, and every pair at its cheaper order. Exact where all is whole. */
export function pairwiseBound(block: Block): OrderBound {
  return boundOf(block, pairDuals(block), 0);
}

/**
 * The bound of three: no order may run in a circle through any three jobs. With x(i, j) = 1 if i comes before j, that is
 * 0 ≤ x(i, j) + x(j, k) − x(i, k) ≤ 1 for all i < j < k: the linear ordering relaxation of C. N. Potts (1980).
 * Method: its Lagrangian dual, one multiplier for each three, raised one coordinate after the other. In a single
 * multiplier the dual is concave with four breakpoints and greatest between the middle two; steps go half of the way
 * to the middle of these, which is never worse and seldom gets stuck. Any multipliers give a true bound, so it may end
 * at any time: after `passes`, or when a pass brings little.
 * Cost: n³ / 6 a pass in time and memory.
 * @param upperBound cost of a known order
 */
export function tripleBound(block: Block, upperBound: number, passes: number): OrderBound {
  const duals = pairDuals(block);
  const { size } = block.poset;
  const multipliers = new Float64Array((size * (size - 1) * (size - 2)) / 6);
  let best = boundOf(block, duals, 0);
  for (let pass = 1; pass <= passes; pass++) {
    raise(duals, size, multipliers);
    if (pass % PASSES_A_CHECK !== 0 && pass !== passes) continue;
    const last = best.bound;
    best = boundOf(block, duals, positiveSum(multipliers));
    if (best.bound >= upperBound || best.bound - last < LEAST_GAIN * (upperBound - best.bound)) break;
  }
  return best;
}

const PASSES_A_CHECK = 20;

/** A check that closes a smaller part of what is open is the last. */
const LEAST_GAIN = 0.01;

type PairDuals = {
  /** At `i * n + j`, i < j: what it costs more, at the present multipliers, if i comes before j. */
  readonly reduced: Float64Array;
  /** Likewise: 1 if the needs put i first, -1 if they put j first, 0 if they leave it open. */
  readonly settled: Int8Array;
  /** Cost of the order in which every job waits for all of larger number, but those that needs put after it. */
  readonly base: number;
};

function pairDuals({ poset: { size, words, before }, times, weights }: Block): PairDuals {
  const reduced = new Float64Array(size * size);
  const settled = new Int8Array(size * size);
  let base = 0;
  for (let i = 0; i < size; i++) {
    base += (times[i] ?? 0) * (weights[i] ?? 0);
    for (let j = i + 1; j < size; j++) {
      const iFirst = (times[i] ?? 0) * (weights[j] ?? 0);
      const jFirst = (times[j] ?? 0) * (weights[i] ?? 0);
      const way = holds(before, words, j, i) ? 1 : holds(before, words, i, j) ? -1 : 0;
      settled[i * size + j] = way;
      reduced[i * size + j] = way === 0 ? iFirst - jFirst : 0;
      base += way === 1 ? iFirst : jFirst;
    }
  }
  return { reduced, settled, base };
}

/** @param spent sum of the positive multipliers */
function boundOf({ poset: { size } }: Block, { reduced, settled, base }: PairDuals, spent: number): OrderBound {
  const penalties = new Float64Array(size * size);
  let bound = base - spent;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const value = reduced[i * size + j] ?? 0;
      const way = settled[i * size + j] ?? 0;
      if (way === 1 || (way === 0 && value < 0)) bound += value;
      if (way !== 0) continue;
      if (value > 0) penalties[i * size + j] = value;
      else penalties[j * size + i] = -value;
    }
  }
  return { bound, penalties };
}

function positiveSum(values: Float64Array): number {
  let sum = 0;
  for (const value of values) if (value > 0) sum += value;
  return sum;
}

/** One step for each three jobs; threes of which the needs settle two pairs cannot run in a circle. */
function raise({ reduced, settled }: PairDuals, size: number, multipliers: Float64Array): void {
  let at = 0;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const ij = i * size + j;
      const first = settled[ij] ?? 0;
      for (let k = j + 1; k < size; k++, at++) {
        const [second, third] = [settled[j * size + k] ?? 0, settled[i * size + k] ?? 0];
        if (Math.abs(first) + Math.abs(second) + Math.abs(third) > 1) continue;
        const old = multipliers[at] ?? 0;
        const a = breakpoint(first, old - (reduced[ij] ?? 0));
        const b = breakpoint(second, old - (reduced[j * size + k] ?? 0));
        const c = breakpoint(-third, old + (reduced[i * size + k] ?? 0));
        const step = (middleOfFour(a, b, c) - old) / 2;
        multipliers[at] = old + step;
        reduced[ij] = (reduced[ij] ?? 0) + step;
        reduced[j * size + k] = (reduced[j * size + k] ?? 0) + step;
        reduced[i * size + k] = (reduced[i * size + k] ?? 0) - step;
      }
    }
  }
}

/** Where a pair changes sides; far off for one that is settled. */
function breakpoint(settled: number, open: number): number {
  return settled === 0 ? open : settled > 0 ? FAR : -FAR;
}

/** Beyond every breakpoint that counts, so that it is never one of the middle two unless two pairs are settled. */
const FAR = Number.MAX_VALUE;

/** The middle between the second and the third of three numbers and 0. */
function middleOfFour(a: number, b: number, c: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  const [lower, upper] = c < 0 ? [c, 0] : [0, c];
  return (Math.max(low, lower) + Math.min(high, upper)) / 2;
}
