import type { Block } from "./block";
import type { OrderBound } from "./order-bound";
import { StateTable } from "./state-table";

/**
 * The best order of a block: dynamic programming over its downward-closed sets, layer by layer from the empty one.
 * A set whose bound exceeds a known order is left out; with a limited width only the best sets of a layer go on, and
 * the result is a heuristic (beam search).
 * Two bounds on what is left, given the set that is done: Sidney's, as `ratioBound` has it, and one from penalties of
 * pairs. An order costs at least the bound of the whole and the penalties of its pairs. Taking from this what the set
 * itself costs bounds what the rest adds, whichever way the set was ordered: each way gives a bound, the best is kept.
 * Ties: rows on any optimal way are marked from the back, then the way is taken forwards by smallest node.
 * Cost: O(s · n · n / 32) for s sets of n nodes, and O(s · n) with bounds.
 */
export type SearchLimits = {
  /** Sets that a layer may pass on. */
  readonly width: number;
  /** Cost of a known order; infinite if none. */
  readonly upperBound: number;
  /** Sets that may be looked at before the search gives up. */
  readonly states: number;
  /** Null to go without penalties of pairs. */
  readonly orderBound: OrderBound | null;
};

export type SearchResult = {
  /** Null if the search gave up. */
  readonly order: Int32Array | null;
  /** Sets looked at. */
  readonly states: number;
};

export function searchBlock(block: Block, limits: SearchLimits): SearchResult {
  const table = new StateTable(block.poset.words);
  const layers = [addEmptySet(block, table, limits.orderBound?.bound ?? 0)];
  const limit = limits.upperBound * (1 + 1e-9);
  for (let step = 0; step < block.poset.size; step++) {
    const end = table.size;
    for (let row = layers[step] ?? 0; row < end; row++) {
      if (table.dead[row] === 0) expand(block, table, row, limits, limit);
      if (table.size > limits.states) return { order: null, states: table.size };
    }
    layers.push(end);
    if (limits.orderBound) dropHopeless(block, table, end, limit);
    narrow(block, table, end, limits.width);
  }
  return { order: smallestBestOrder(block, table), states: table.size };
}

function addEmptySet({ poset, times }: Block, table: StateTable, bound: number): number {
  const row = table.findOrAdd(new Uint32Array(poset.words));
  table.squaresLeft[row] = times.reduce((sum, time) => sum + time * time, 0);
  table.restBound[row] = bound;
  return row;
}

/** Adds every set that has one node more. */
function expand(block: Block, table: StateTable, row: number, { orderBound }: SearchLimits, limit: number): void {
  const { poset, times, weights } = block;
  const { words } = poset;
  const set = table.sets.slice(row * words, (row + 1) * words);
  const cost = table.cost[row] ?? 0;
  const elapsed = table.time[row] ?? 0;
  for (let node = 0; node < poset.size; node++) {
    if (!isNext(poset.before, words, set, node)) continue;
    const time = elapsed + (times[node] ?? 0);
    const costThen = cost + (weights[node] ?? 0) * time;
    const squares = (table.squaresLeft[row] ?? 0) - (times[node] ?? 0) ** 2;
    const weight = (table.weight[row] ?? 0) + (weights[node] ?? 0);
    if (costThen + ratioBoundLeft(block, time, weight, squares) > limit) continue;
    const rest = orderBound
      ? (table.restBound[row] ?? 0) + penaltyOf(block, set, node, orderBound) - (costThen - cost)
      : 0;
    const word = node >> 5;
    set[word] = (set[word] ?? 0) | (1 << (node & 31));
    const known = table.size;
    const next = table.findOrAdd(set);
    set[word] = (set[word] ?? 0) & ~(1 << (node & 31));
    if (next < known) {
      if (costThen < (table.cost[next] ?? 0)) table.cost[next] = costThen;
      if (rest > (table.restBound[next] ?? 0)) table.restBound[next] = rest;
      continue;
    }
    table.cost[next] = costThen;
    table.time[next] = time;
    table.weight[next] = weight;
    table.squaresLeft[next] = squares;
    table.restBound[next] = rest;
  }
}

/** Whether the node is not in the set and all that precedes it is. */
function isNext(before: Uint32Array, words: number, set: Uint32Array, node: number): boolean {
  if (((set[node >> 5] ?? 0) & (1 << (node & 31))) !== 0) return false;
  for (let word = 0; word < words; word++) {
    if (((before[node * words + word] ?? 0) & ~(set[word] ?? 0)) !== 0) return false;
  }
  return true;
}

/** Penalties of the node coming before all others that are not in the set. */
function penaltyOf({ poset: { size } }: Block, set: Uint32Array, node: number, { penalties }: OrderBound): number {
  let sum = 0;
  for (let other = 0; other < size; other++) {
    if (((set[other >> 5] ?? 0) & (1 << (other & 31))) === 0) sum += penalties[node * size + other] ?? 0;
  }
  return sum;
}

/** Least cost of what is left after a set of this time and weight, by Sidney's bound; its own start included. */
function ratioBoundLeft(block: Block, time: number, weight: number, squaresLeft: number): number {
  const timeLeft = block.time - time;
  return time * (block.weight - weight) + ((block.weight / block.time) * (timeLeft * timeLeft + squaresLeft)) / 2;
}

/** Least cost of any order that begins with the row's set. */
function boundOf(block: Block, table: StateTable, row: number): number {
  const time = table.time[row] ?? 0;
  const weight = table.weight[row] ?? 0;
  const byRatio = ratioBoundLeft(block, time, weight, table.squaresLeft[row] ?? 0);
  return (table.cost[row] ?? 0) + Math.max(byRatio, table.restBound[row] ?? 0);
}

function dropHopeless(block: Block, table: StateTable, from: number, limit: number): void {
  for (let row = from; row < table.size; row++) if (boundOf(block, table, row) > limit) table.dead[row] = 1;
}

/** Keeps the rows of lowest bound; of equal ones those found first. */
function narrow(block: Block, table: StateTable, from: number, width: number): void {
  if (table.size - from <= width) return;
  const rows = Array.from({ length: table.size - from }, (_, i) => ({
    row: from + i,
    bound: boundOf(block, table, from + i),
  }));
  rows.sort((a, b) => a.bound - b.bound || a.row - b.row);
  for (const { row } of rows.slice(width)) table.dead[row] = 1;
}

/** Of the orders of least cost through the table, the one with the smallest nodes; null if the full set is not in it. */
function smallestBestOrder(block: Block, table: StateTable): Int32Array | null {
  const { size, words } = block.poset;
  const full = new Uint32Array(words);
  for (let node = 0; node < size; node++) full[node >> 5] = (full[node >> 5] ?? 0) | (1 << (node & 31));
  const last = table.find(full);
  if (last < 0) return null;
  const best = markBest(block, table, last);
  const order = new Int32Array(size);
  const set = new Uint32Array(words);
  let row = table.find(set);
  for (let position = 0; position < size; position++) {
    for (let node = 0; node < size; node++) {
      if (((set[node >> 5] ?? 0) & (1 << (node & 31))) !== 0) continue;
      set[node >> 5] = (set[node >> 5] ?? 0) | (1 << (node & 31));
      const next = table.find(set);
      if (next >= 0 && best[next] === 1 && leadsTo(block, table, row, node, next)) {
        order[position] = node;
        row = next;
        break;
      }
      set[node >> 5] = (set[node >> 5] ?? 0) & ~(1 << (node & 31));
    }
  }
  return order;
}

/** 1 for each row that lies on a way of least cost to the last one. */
function markBest(block: Block, table: StateTable, last: number): Uint8Array {
  const { size, words } = block.poset;
  const best = new Uint8Array(table.size);
  best[last] = 1;
  for (let row = last; row >= 0; row--) {
    if (best[row] !== 1) continue;
    const set = table.sets.slice(row * words, (row + 1) * words);
    for (let node = 0; node < size; node++) {
      const bit = 1 << (node & 31);
      const word = set[node >> 5] ?? 0;
      if ((word & bit) === 0) continue;
      set[node >> 5] = word & ~bit;
      const from = table.find(set);
      if (from >= 0 && table.dead[from] === 0 && leadsTo(block, table, from, node, row)) best[from] = 1;
      set[node >> 5] = word;
    }
  }
  return best;
}

/** Whether taking the node after one row reaches the other at its least cost. */
function leadsTo({ times, weights, tolerance }: Block, table: StateTable, row: number, node: number, next: number) {
  const cost = (table.cost[row] ?? 0) + (weights[node] ?? 0) * ((table.time[row] ?? 0) + (times[node] ?? 0));
  return Math.abs(cost - (table.cost[next] ?? 0)) <= tolerance;
}
