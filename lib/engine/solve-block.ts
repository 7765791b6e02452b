import { type Block, blockCost, blockOf, pairBound, pairCosts, ratioBound } from "./block";
import { searchBlock } from "./block-search";
import type { Jobs } from "./jobs";
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

  const quick = search(block, 0, { ...UNLIMITED, states: FEW_STATES }, budget);
  if (quick) return { order: quick, slack: 0 };
  const costs = pairCosts(block);
  const pairs = pairBound(block, costs);
  const width = Math.max(1, Math.min(WIDEST_BEAM, Math.floor(2e8 / block.poset.size ** 3)));
  const beam = search(block, pairs, { ...UNLIMITED, width, pairCosts: costs }, { work: Number.POSITIVE_INFINITY });
  if (!beam) return unsearched(block, members, rank);
  const upperBound = blockCost(block, beam);
  const exact = search(block, pairs, { ...UNLIMITED, upperBound, pairCosts: costs }, budget);
  if (exact) return { order: exact, slack: 0 };
  return { order: beam, slack: slackOf(upperBound, Math.max(pairs, ratioBound(block))) };
}

/** Blocks beyond this are ordered as their needs allow. Any order of a Sidney block costs at most twice the least. */
const LARGEST_SEARCHED = 1_200;

/** Without bounds the search is faster where few sets exist; this many are tried so. */
const FEW_STATES = 2_000;

const WIDEST_BEAM = 100;

const UNLIMITED = {
  width: Number.POSITIVE_INFINITY,
  upperBound: Number.POSITIVE_INFINITY,
  states: Number.POSITIVE_INFINITY,
  pairCosts: null,
};

function search(
  block: Block,
  pairs: number,
  limits: Parameters<typeof searchBlock>[2],
  budget: SearchBudget,
): Int32Array | null {
  const states = Math.min(limits.states, budget.work / block.poset.size);
  const result = searchBlock(block, pairs, { ...limits, states });
  budget.work = Math.max(0, budget.work - result.states * block.poset.size);
  return result.order;
}

function unsearched(block: Block, members: Int32Array, rank: Int32Array): SolvedBlock {
  const order = Int32Array.from(members.keys());
  order.sort((a, b) => (rank[members[a] ?? 0] ?? 0) - (rank[members[b] ?? 0] ?? 0));
  return { order, slack: slackOf(blockCost(block, order), ratioBound(block)) };
}

/** Above 0 even if rounding hides the difference, since nothing is proven. */
function slackOf(cost: number, bound: number): number {
  return Math.max(cost - bound, Number.MIN_VALUE);
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
