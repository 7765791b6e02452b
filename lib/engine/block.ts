import type { Jobs } from "./jobs";
import type { Poset } from "./poset";

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
