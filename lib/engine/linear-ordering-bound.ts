import { contains } from "./bit-sets";
import type { OrderedWork } from "./ordered-work";
import { spend, type WorkLimit } from "./work-limit";

/**
 * A lower bound on the cost of a block's orders that also tells what each pair of nodes adds to it the dearer way round:
 * an order costs at least `bound` plus the penalties of all its pairs. Of a pair one way has the penalty 0.
 */
export type OrderBound = {
  readonly bound: number;
  /** At `i * n + j`: what is added if node i comes before node j; 0 where precedence decides. */
  readonly penalties: Float64Array;
};

/**
 * The bound of the linear ordering relaxation of C. N. Potts (1980): no order may run in a cycle through any three nodes.
 * With x(i, j) = 1 if i comes before j, these three-cycle inequalities are 0 ≤ x(i, j) + x(j, k) − x(i, k) ≤ 1 for i < j < k.
 * Method: the Lagrangian dual, one multiplier for each three nodes, raised one coordinate after the other. In a single
 * multiplier the dual is concave with four breakpoints and greatest between the middle two; steps go half of the way to
 * the middle of these, which is never worse and seldom gets stuck. Any multipliers give a true bound, so it may end at any
 * time: when the work is used up, or when a pass brings little.
 * Cost: O(n³) in time for a pass, and in memory; threes of which precedence decides two pairs cannot run in a cycle and
 * are left out.
 * @param upperBound cost of a known order
 * @returns null if there is not enough work left to begin
 */
export function linearOrderingBound(work: OrderedWork, upperBound: number, limit: WorkLimit): OrderBound | null {
  const size = work.times.length;
  if (!spend(limit, size ** 3 / 6)) return null;
  const duals = pairDuals(work);
  let best = boundOf(duals, size, 0);
  const count = countOpen(duals.fixed, size);
  const check = WORK_A_STEP * PASSES_A_CHECK * count + size * size;
  if (!spend(limit, check)) return best; // not even worth the lists
  const triples = openTriples(duals.fixed, size, count);
  const multipliers = new Float64Array(count);
  while (spend(limit, check)) {
    for (let pass = 0; pass < PASSES_A_CHECK; pass++) raise(duals, triples, multipliers);
    const last = best.bound;
    best = boundOf(duals, size, positiveSum(multipliers));
    if (best.bound >= upperBound || best.bound - last < LEAST_GAIN * (upperBound - best.bound)) break;
  }
  return best;
}

/** A multiplier raised, in units of work. */
const WORK_A_STEP = 3;

const PASSES_A_CHECK = 5;

/** A check that closes a smaller part of what is open is the last. */
const LEAST_GAIN = 0.01;

type PairDuals = {
  /** At `i * n + j`, i < j: what it costs more, at the present multipliers, if i comes before j. */
  readonly reduced: Float64Array;
  /** Likewise: 1 if precedence puts i first, -1 if it puts j first, 0 if it leaves it open. */
  readonly fixed: Int8Array;
  /** Cost of the order in which every node waits for all of larger number, but those that precedence puts after it. */
  readonly base: number;
};

function pairDuals({ words, before, times, weights }: OrderedWork): PairDuals {
  const size = times.length;
  const reduced = new Float64Array(size * size);
  const fixed = new Int8Array(size * size);
  let base = 0;
  for (let i = 0; i < size; i++) {
    base += (times[i] ?? 0) * (weights[i] ?? 0);
    for (let j = i + 1; j < size; j++) {
      const iFirst = (times[i] ?? 0) * (weights[j] ?? 0);
      const jFirst = (times[j] ?? 0) * (weights[i] ?? 0);
      const way = contains(before, words, j, i) ? 1 : contains(before, words, i, j) ? -1 : 0;
      fixed[i * size + j] = way;
      reduced[i * size + j] = way === 0 ? iFirst - jFirst : 0;
      base += way === 1 ? iFirst : jFirst;
    }
  }
  return { reduced, fixed, base };
}

/** @param spent sum of the positive multipliers */
function boundOf({ reduced, fixed, base }: PairDuals, size: number, spent: number): OrderBound {
  const penalties = new Float64Array(size * size);
  let bound = base - spent;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const value = reduced[i * size + j] ?? 0;
      const way = fixed[i * size + j] ?? 0;
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

/** Threes i < j < k that could run in a cycle, by the positions of their pairs, and which way precedence fixes those. */
type Triples = {
  readonly ij: Int32Array;
  readonly jk: Int32Array;
  readonly ik: Int32Array;
  /** Of the three pairs in this order: 0 where open, else what stands in for the breakpoint. */
  readonly fixed: readonly [Int8Array, Int8Array, Int8Array];
};

function countOpen(fixed: Int8Array, size: number): number {
  let count = 0;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      for (let k = j + 1; k < size; k++) if (isOpen(fixed, size, i, j, k)) count++;
    }
  }
  return count;
}

/** Whether precedence fixes at most one of the pairs. */
function isOpen(fixed: Int8Array, size: number, i: number, j: number, k: number): boolean {
  return (
    Math.abs(fixed[i * size + j] ?? 0) + Math.abs(fixed[j * size + k] ?? 0) + Math.abs(fixed[i * size + k] ?? 0) <= 1
  );
}

function openTriples(fixed: Int8Array, size: number, count: number): Triples {
  const [ij, jk, ik] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  let at = 0;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      for (let k = j + 1; k < size; k++) {
        if (!isOpen(fixed, size, i, j, k)) continue;
        ij[at] = i * size + j;
        jk[at] = j * size + k;
        ik[at++] = i * size + k;
      }
    }
  }
  const ways = (pairs: Int32Array) => Int8Array.from(pairs, (pair) => fixed[pair] ?? 0);
  return { ij, jk, ik, fixed: [ways(ij), ways(jk), ways(ik)] };
}

/**
 * One step for each three nodes: half of the way to the middle between the second and the third of the breakpoints, which
 * are 0 and where each pair changes sides.
 */
function raise({ reduced }: PairDuals, { ij, jk, ik, fixed }: Triples, multipliers: Float64Array): void {
  const [fixedIj, fixedJk, fixedIk] = fixed;
  for (let at = 0; at < multipliers.length; at++) {
    const [first, second, third] = [ij[at] ?? 0, jk[at] ?? 0, ik[at] ?? 0];
    const old = multipliers[at] ?? 0;
    const a = breakpoint(fixedIj[at] ?? 0, old - (reduced[first] ?? 0));
    const b = breakpoint(fixedJk[at] ?? 0, old - (reduced[second] ?? 0));
    const c = breakpoint(-(fixedIk[at] ?? 0), old + (reduced[third] ?? 0));
    const low = Math.max(Math.min(a, b), Math.min(c, 0));
    const high = Math.min(Math.max(a, b), Math.max(c, 0));
    const step = ((low + high) / 2 - old) / 2;
    multipliers[at] = old + step;
    reduced[first] = (reduced[first] ?? 0) + step;
    reduced[second] = (reduced[second] ?? 0) + step;
    reduced[third] = (reduced[third] ?? 0) - step;
  }
}

/** Where a pair changes sides; far off for one that is fixed. */
function breakpoint(fixed: number, open: number): number {
  return fixed === 0 ? open : fixed > 0 ? FAR : -FAR;
}

/** Beyond every breakpoint that counts, so that it is never one of the middle two unless two pairs are fixed. */
const FAR = Number.MAX_VALUE;
