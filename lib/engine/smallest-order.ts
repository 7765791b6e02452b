import { contains, insert, intersects, membersOf } from "./bit-sets";
import type { GoalBlock } from "./goal-block";
import type { StateTable } from "./state-table";
import { popHeap, pushHeap } from "./topological-order";

/**
 * The rule of ties: of all orders of a block of least cost, the one whose list of nodes is smallest. An order is of least
 * cost exactly if its goals stand in an order of least cost and each stretch before a goal holds what that goal brings
 * in and nothing else, for anything else would delay it. So: mark, from the back, the sets of goals that lie on a way of
 * least cost; then, forwards, take the smallest node that still leaves some marked goal to come next.
 * Cost: O(s · k) look-ups for s sets on such ways and k goals, then O(n · (k / 32 + log n)) for n nodes.
 * @param table of a search that found the least cost, the set of all goals last
 */
export function smallestOrder(block: GoalBlock, table: StateTable): Int32Array {
  const best = markBest(block, table);
  const placing = newPlacing(block);
  const set = new Uint32Array(block.words);
  for (let placed = 0; placed < block.goals.length; placed++) {
    const goal = placeStretch(block, placing, nextGoals(block, table, best, set));
    insert(set, block.words, 0, goal);
  }
  return completed(placing);
}

/** The smallest order of nodes in which the goals stand in this order, each after what it brings in. */
export function orderOfGoals(block: GoalBlock, goals: Int32Array): Int32Array {
  const placing = newPlacing(block);
  for (const goal of goals) {
    const next = new Uint32Array(block.words);
    insert(next, block.words, 0, goal);
    placeStretch(block, placing, next);
  }
  return completed(placing);
}

/** 1 for each row that lies on a way of least cost to the last one. */
function markBest(block: GoalBlock, table: StateTable): Uint8Array {
  const { words } = block;
  const best = new Uint8Array(table.size);
  best[table.size - 1] = 1;
  for (let row = table.size - 1; row > 0; row--) {
    if (best[row] !== 1) continue;
    const set = table.sets.slice(row * words, (row + 1) * words);
    for (const goal of membersOf(table.sets, words, row)) {
      const word = set[goal >> 5] ?? 0;
      set[goal >> 5] = word & ~(1 << (goal & 31));
      const from = table.find(set);
      if (from >= 0 && leadsTo(block, table, from, goal, row)) best[from] = 1;
      set[goal >> 5] = word;
    }
  }
  return best;
}

/** Whether taking the goal after one row reaches the other at its least cost. */
function leadsTo({ weights, tolerance }: GoalBlock, table: StateTable, row: number, goal: number, next: number) {
  const cost = (table.cost[row] ?? 0) + (weights[goal] ?? 0) * (table.time[next] ?? 0);
  return Math.abs(cost - (table.cost[next] ?? 0)) <= tolerance;
}

/** The goals, as a set, that may come next after these on a way of least cost. */
function nextGoals(block: GoalBlock, table: StateTable, best: Uint8Array, set: Uint32Array): Uint32Array {
  const { words } = block;
  const row = table.find(set);
  const next = set.slice();
  const goals = new Uint32Array(words);
  for (let goal = 0; goal < block.goals.length; goal++) {
    if (contains(set, words, 0, goal)) continue;
    insert(next, words, 0, goal);
    const reached = table.find(next);
    next[goal >> 5] = set[goal >> 5] ?? 0;
    if (reached >= 0 && best[reached] === 1 && leadsTo(block, table, row, goal, reached)) {
      insert(goals, words, 0, goal);
    }
  }
  return goals;
}

type Placing = {
  readonly order: Int32Array;
  count: number;
  /** Nodes whose predecessors are all placed, as a heap. */
  readonly free: number[];
  /** Predecessors of each node that are not placed yet. */
  readonly missing: Int32Array;
  readonly successors: readonly (readonly number[])[];
};

function newPlacing({ predecessors }: GoalBlock): Placing {
  const successors = predecessors.map((): number[] => []);
  const free: number[] = [];
  for (const [node, list] of predecessors.entries()) {
    for (const other of list) successors[other]?.push(node);
    if (list.length === 0) pushHeap(free, node);
  }
  const missing = Int32Array.from(predecessors, (list) => list.length);
  return { order: new Int32Array(predecessors.length), count: 0, free, missing, successors };
}

/**
 * Places nodes up to the next goal, always the smallest that some goal of the set still brings in.
 * @returns that goal
 */
function placeStretch(block: GoalBlock, placing: Placing, goals: Uint32Array): number {
  const { words, goalAt, leadsTo } = block;
  const waiting: number[] = []; // of no use to the goals that are left, and so not before the next one
  for (let node = popHeap(placing.free); node !== undefined; node = popHeap(placing.free)) {
    const goal = goalAt[node] ?? -1;
    const fits = goal >= 0 ? contains(goals, words, 0, goal) : intersects(leadsTo, node, goals, 0, words);
    if (!fits) {
      waiting.push(node);
      continue;
    }
    place(placing, node);
    if (goal >= 0) {
      for (const other of waiting) pushHeap(placing.free, other);
      return goal;
    }
    for (let word = 0; word < words; word++) goals[word] = (goals[word] ?? 0) & (leadsTo[node * words + word] ?? 0);
  }
  throw new Error("no marked goal comes next"); // a search that found the least cost has marked one
}

/** With what no goal brings in; there is none but where rounding put it into the block. */
function completed(placing: Placing): Int32Array {
  for (let node = popHeap(placing.free); node !== undefined; node = popHeap(placing.free)) place(placing, node);
  return placing.order;
}

function place(placing: Placing, node: number): void {
  placing.order[placing.count++] = node;
  for (const other of placing.successors[node] ?? []) {
    const left = (placing.missing[other] ?? 0) - 1;
    placing.missing[other] = left;
    if (left === 0) pushHeap(placing.free, other);
  }
}
