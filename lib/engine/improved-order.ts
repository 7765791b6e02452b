import type { Block } from "./block";
import { holds } from "./poset";

/**
 * An order made no worse by local search: a node is moved to wherever between its needs and what needs it the cost
 * falls most, until no move of one node helps or the rounds are used up.
 * Cost: O(n²) a round for n nodes.
 * @param order respects the needs
 */
export function improvedOrder(block: Block, order: Int32Array): Int32Array {
  const better = order.slice();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = false;
    for (let node = 0; node < better.length; node++) moved = moveNode(block, better, better.indexOf(node)) || moved;
    if (!moved) break;
  }
  return better;
}

const MOST_ROUNDS = 30;

/** Moves what stands at a position to its best place; tells whether the cost fell. */
function moveNode(block: Block, order: Int32Array, from: number): boolean {
  const node = order[from] ?? 0;
  let [best, least] = [from, -block.tolerance];
  for (const step of [-1, 1]) {
    let change = 0;
    for (let at = from + step; at >= 0 && at < order.length; at += step) {
      const other = order[at] ?? 0;
      const [earlier, later] = step < 0 ? [other, node] : [node, other];
      if (holds(block.poset.before, block.poset.words, later, earlier)) break;
      change += product(block, later, earlier) - product(block, earlier, later);
      if (change < least) [best, least] = [at, change];
    }
  }
  if (best === from) return false;
  if (best < from) order.copyWithin(best + 1, best, from);
  else order.copyWithin(from, from + 1, best + 1);
  order[best] = node;
  return true;
}

/** What it costs that the one comes before the other. */
function product({ times, weights }: Block, earlier: number, later: number): number {
  return (times[earlier] ?? 0) * (weights[later] ?? 0);
}
