import { type Block, blockCost, blockOf, ratioBound } from "./block";
import { searchBlock } from "./block-search";
import { improvedOrder } from "./improved-order";
import type { Jobs } from "./jobs";
import { type OrderBound, pairwiseBound, tripleBound } from "./order-bound";
import { type Poset, seriesParts, withDominance } from "./poset";

/** What is left of the limit of one plan; spent as blocks are searched. */
export type SearchBudget = { work: number };

/**
 * Work that the exact search of one plan may do: sets looked at times nodes in the block. A few seconds at most.
 */
export const MOST_WORK = 10_000_000;

export type SolvedBlock =
  /** Nodes that follow one another part by part in the wanted order. */
  | { readonly parts: readonly Int32Array[] }
  /** Nodes in order, and how much less the best order might cost. */
  | { readonly order: Int32Array; readonly slack: number };

/** Orders a Sidney block that has no series split, or splits it by dominance. */
export function solveBlock(
  jobs: Jobs,
  members: Int32Array,
  poset: Poset,
  rank: Int32Array,
  budget: SearchBudget,
): SolvedBlock {
  if (members.length > LARGEST_SEARCHED) return unsearched(blockOf(jobs, members, poset), members, rank);
  const block = blockOf(jobs, members, withDominance(poset, isAhead(jobs, members)));
  const parts = seriesParts(block.poset);
  if (parts.length > 1) return { parts };

  const quick = search(block, { ...UNLIMITED, states: FEW_STATES }, budget);
  if (quick) return { order: quick, slack: 0 };
  const pairs = pairwiseBound(block);
  const first = goodOrder(block, pairs);
  if (!first) return unsearched(block, members, rank);
  const exact = search(block, { ...UNLIMITED, ...within(block, first, pairs), states: MORE_STATES }, budget);
  if (exact) return { order: exact, slack: 0 };

  const passes = Math.floor(Math.min(MOST_PASSES, budget.work / passWork(block)));
  if (passes === 0) return { order: first, slack: slackOf(block, first, pairs) };
  budget.work -= passes * passWork(block);
  const triples = tripleBound(block, blockCost(block, first), passes);
  const second = goodOrder(block, triples);
  const best = second && blockCost(block, second) < blockCost(block, first) ? second : first;
  const proven = search(block, { ...UNLIMITED, ...within(block, best, triples) }, budget);
  if (proven) return { order: proven, slack: 0 };
  return { order: best, slack: slackOf(block, best, triples) };
}

/** Beam search along a bound, then local search. */
function goodOrder(block: Block, orderBound: OrderBound): Int32Array | null {
  const width = Math.max(1, Math.min(WIDEST_BEAM, Math.floor(2e8 / block.poset.size ** 3)));
  const { order } = searchBlock(block, { ...UNLIMITED, width, orderBound });
  return order && improvedOrder(block, order);
}

function within(block: Block, order: Int32Array, orderBound: OrderBound) {
  return { upperBound: blockCost(block, order), orderBound };
}

/** Work of one pass of the bound of three, about as long as the search takes for so much. */
function passWork({ poset: { size } }: Block): number {
  return size > LARGEST_OF_THREES ? Number.POSITIVE_INFINITY : size ** 3 / 60;
}

/** Blocks beyond this are ordered as their needs allow. Any order of a Sidney block costs at most twice the least. */
const LARGEST_SEARCHED = 1_200;

/** Without bounds the search is faster where few sets exist; this many are tried so. */
const FEW_STATES = 2_000;

/** Tried with the pairwise bound, before the dearer bound of three. */
const MORE_STATES = 20_000;

/** Of the bound of three. */
const MOST_PASSES = 400;

/** Its multipliers take 85 MB then. */
const LARGEST_OF_THREES = 400;

const WIDEST_BEAM = 100;

const UNLIMITED = {
  width: Number.POSITIVE_INFINITY,
  upperBound: Number.POSITIVE_INFINITY,
  states: Number.POSITIVE_INFINITY,
  orderBound: null,
};

function search(block: Block, limits: Parameters<typeof searchBlock>[1], budget: SearchBudget): Int32Array | null {
  const states = Math.min(limits.states, budget.work / block.poset.size);
  const result = searchBlock(block, { ...limits, states });
  budget.work = Math.max(0, budget.work - result.states * block.poset.size);
  return result.order;
}

function unsearched(block: Block, members: Int32Array, rank: Int32Array): SolvedBlock {
  const order = Int32Array.from(members.keys());
  order.sort((a, b) => (rank[members[a] ?? 0] ?? 0) - (rank[members[b] ?? 0] ?? 0));
  return { order, slack: slackOf(block, order, null) };
}

/** How much less the best order might cost; above 0 even if rounding hides the difference, since nothing is proven. */
function slackOf(block: Block, order: Int32Array, orderBound: OrderBound | null): number {
  const bound = Math.max(ratioBound(block), (orderBound?.bound ?? 0) * (1 - 1e-12));
  return Math.max(blockCost(block, order) - bound, Number.MIN_VALUE);
}

/** Whether a node has the higher weight an hour or, at a tie, the smaller job. */
function isAhead({ times, weights, exact }: Jobs, members: Int32Array): (i: number, j: number) => boolean {
  return (i, j) => {
    const mine = (weights[members[i] ?? 0] ?? 0) * (times[members[j] ?? 0] ?? 0);
    const other = (weights[members[j] ?? 0] ?? 0) * (times[members[i] ?? 0] ?? 0);
    if (exact ? mine === other : Math.abs(mine - other) <= 1e-12 * Math.max(mine, other)) return i < j;
    return mine > other;
  };
}
