import type { Jobs } from "./jobs";
import { holds, type Poset } from "./poset";

/** A Sidney block as the exact method and the bounds see it. Nodes are its jobs in ascending order. */
export type Block = {
  readonly poset: Poset;
  readonly times: Float64Array;
  readonly weights: Float64Array;
  /** Sums over the block. */
  readonly time: number;
  readonly weight: number;
  /** What counts as equal cost: 0 where all is whole. */
  readonly tolerance: number;
};

export function blockOf({ times, weights, exact }: Jobs, members: Int32Array, poset: Poset): Block {
  const own = Float64Array.from(members, (job) => times[job] ?? 0);
  const gains = Float64Array.from(members, (job) => weights[job] ?? 0);
  const time = own.reduce((sum, value) => sum + value, 0);
  const weight = gains.reduce((sum, value) => sum + value, 0);
  return { poset, times: own, weights: gains, time, weight, tolerance: exact ? 0 : 1e-12 * time * weight };
}

/** Σ weight · C of the nodes in this order, the block alone. */
export function blockCost({ times, weights }: Block, order: Iterable<number>): number {
  let elapsed = 0;
  let cost = 0;
  for (const node of order) {
    elapsed += times[node] ?? 0;
    cost += (weights[node] ?? 0) * elapsed;
  }
  return cost;
}

/**
 * Sidney's bound: no set that can go first has more weight an hour than the block, W / P, so the cost is at least
 * W / P · (P² + Σ p²) / 2. Known from M. X. Goemans, D. P. Williamson, "Two-dimensional Gantt charts and a scheduling
 * algorithm of Lawler", SIAM Journal on Discrete Mathematics 13 (2000).
 */
export function ratioBound({ times, time, weight }: Block): number {
  const squares = times.reduce((sum, value) => sum + value * value, 0);
  return ((weight / time) * (time * time + squares)) / 2;
}

/**
 * For each ordered pair the least cost that the pair adds whichever way it goes round: `costs[i * n + j]` is weight of
 * the later times time of the earlier, of the cheaper order where both are allowed. Symmetric, 0 on the diagonal.
 */
export function pairCosts({ poset: { size, words, before }, times, weights }: Block): Float64Array {
  const costs = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const iFirst = (times[i] ?? 0) * (weights[j] ?? 0);
      const jFirst = (times[j] ?? 0) * (weights[i] ?? 0);
      const cost = holds(before, words, j, i) ? iFirst : holds(before, words, i, j) ? jFirst : Math.min(iFirst, jFirst);
      costs[i * size + j] = cost;
      costs[j * size + i] = cost;
    }
  }
  return costs;
}

/** The pairwise bound: every pair at its cheapest, and every job's own time. */
export function pairBound({ poset: { size }, times, weights }: Block, costs: Float64Array): number {
  let bound = 0;
  for (let i = 0; i < size; i++) {
    bound += (times[i] ?? 0) * (weights[i] ?? 0);
    for (let j = i + 1; j < size; j++) bound += costs[i * size + j] ?? 0;
  }
  return bound;
}
