import { contains, intersects, isSubset } from "./bit-sets";
import type { GoalBlock } from "./goal-block";
import type { GoalTasks, OrderedGoals } from "./goal-tasks";
import type { OrderBound } from "./linear-ordering-bound";
import { StateTable } from "./state-table";
import { spend, type WorkLimit } from "./work-limit";

/**
 * The best order of a block's goals: dynamic programming over closed sets of them, layer by layer from the empty one.
 * With a goal comes what it brings in that is not there yet: its own work, and what it shares with goals not in the set.
 * So the time of a set does not depend on the order in it, and cost(S ∪ g) = cost(S) + weight(g) · time(S ∪ g).
 * A set whose bound exceeds a known order is left out; with a limited width only the best sets of a layer go on, and the
 * result is a heuristic (beam search).
 * Two bounds on what is left, given the set that is done: Sidney's (`sidneyBound`), and one from penalties of pairs.
 * An order costs at least the bound of the whole and the penalties of its pairs. Taking from this what the set itself
 * costs bounds what the rest adds, whichever way the set was ordered: each way gives a bound, the best is kept.
 * Cost: O(k) for each set and O(1 + a / 32) for each way on from it, for k goals and a pieces of shared work; O((k + a)²) a
 * way on with penalties.
 */
type SearchLimits = {
  /** Sets that a layer may pass on. */
  readonly width: number;
  /** Sets after which it gives up. */
  readonly sets: number;
  /** Cost of a known order; infinite if none. */
  readonly upperBound: number;
  /** Null to go without penalties of pairs. */
  readonly orderBound: OrderBound | null;
};

export const NO_LIMITS: SearchLimits = {
  width: Number.POSITIVE_INFINITY,
  sets: Number.POSITIVE_INFINITY,
  upperBound: Number.POSITIVE_INFINITY,
  orderBound: null,
};

/** @returns the sets reached, of which the last is that of all goals; null if it gave up */
export function searchGoals(
  block: GoalBlock,
  goals: OrderedGoals,
  limits: SearchLimits,
  work: WorkLimit,
): StateTable | null {
  const search = newSearch(block, goals, limits);
  const { table } = search;
  let from = 0;
  for (let size = 0; size < block.goals.length; size++) {
    const end = table.size;
    for (let row = from; row < end; row++) {
      if (table.dead[row] === 1 || boundOf(search, row) > search.limit) continue;
      if (table.size > limits.sets || !spend(work, expand(search, row))) return null;
    }
    narrow(search, end, limits.width);
    from = end;
  }
  return table.size > from ? table : null;
}

type Search = {
  readonly block: GoalBlock;
  readonly order: OrderedGoals["order"];
  readonly tasks: GoalTasks;
  readonly orderBound: OrderBound | null;
  /** Cost up to which orders are of interest. */
  readonly limit: number;
  readonly table: StateTable;
  /** Scratch: a set of goals, and marks over goals and pieces of shared work for what is done with it. */
  readonly set: Uint32Array;
  readonly done: Uint8Array;
};

function newSearch(block: GoalBlock, { order, tasks }: OrderedGoals, limits: SearchLimits): Search {
  const table = new StateTable(block.words);
  const { orderBound } = limits;
  const start = table.findOrAdd(new Uint32Array(block.words));
  table.squaresLeft[start] = sumOfSquares(tasks);
  table.restBound[start] = orderBound?.bound ?? 0;
  return {
    block,
    order,
    tasks,
    orderBound,
    limit: limits.upperBound * (1 + 1e-9),
    table,
    set: new Uint32Array(block.words),
    done: new Uint8Array(tasks.own.length + tasks.shared.length),
  };
}

/** Σ p² over what an order of the goals is made of. */
function sumOfSquares({ own, shared }: GoalTasks): number {
  let sum = 0;
  for (const time of own) sum += time * time;
  for (const time of shared) sum += time * time;
  return sum;
}

/** Sidney's bound on the cost of any order of the block, in which own work and shared work stay together. */
export function sidneyBound(block: GoalBlock, tasks: GoalTasks): number {
  return boundLeft(block, 0, 0, sumOfSquares(tasks));
}

/** Adds every set that has one goal more; returns the work that it took. */
function expand(search: Search, row: number): number {
  const { block, order, table, set, orderBound } = search;
  const { words } = block;
  const size = block.goals.length;
  for (let word = 0; word < words; word++) set[word] = table.sets[row * words + word] ?? 0;
  if (orderBound) markDone(search);
  let work = size + 10;
  for (let goal = 0; goal < size; goal++) {
    if (contains(set, words, 0, goal) || !isSubset(order.before, goal, set, 0, words)) continue;
    work += addGoal(search, row, goal);
  }
  return work;
}

function addGoal(search: Search, row: number, goal: number): number {
  const { block, tasks, table, set, orderBound } = search;
  const own = tasks.own[goal] ?? 0;
  const pieces = tasks.pieces[goal] ?? [];
  let time = (table.time[row] ?? 0) + own;
  let squares = (table.squaresLeft[row] ?? 0) - own * own;
  for (const piece of pieces) {
    if (intersects(tasks.sharers, piece, set, 0, block.words)) continue;
    const shared = tasks.shared[piece] ?? 0;
    time += shared;
    squares -= shared * shared;
  }
  const weight = (table.weight[row] ?? 0) + (block.weights[goal] ?? 0);
  const added = (block.weights[goal] ?? 0) * time;
  const cost = (table.cost[row] ?? 0) + added;
  const sidney = boundLeft(block, time, weight, squares);
  const rest = orderBound ? (table.restBound[row] ?? 0) + penalties(search, orderBound, goal) - added : 0;
  const work = 10 + pieces.length + (orderBound ? search.done.length : 0);
  if (cost + Math.max(sidney, rest) > search.limit) return work;

  const known = table.size;
  const [word, bit] = [goal >> 5, 1 << (goal & 31)];
  set[word] = (set[word] ?? 0) | bit;
  const next = table.findOrAdd(set);
  set[word] = (set[word] ?? 0) & ~bit;
  if (next === known) {
    table.cost[next] = cost;
    table.time[next] = time;
    table.weight[next] = weight;
    table.squaresLeft[next] = squares;
    table.restBound[next] = rest;
  } else {
    if (cost < (table.cost[next] ?? 0)) table.cost[next] = cost;
    if (rest > (table.restBound[next] ?? 0)) table.restBound[next] = rest;
  }
  return work;
}

/** Marks the goals of the set and the pieces of shared work that they have brought in. */
function markDone({ block, tasks, set, done }: Search): void {
  const goals = block.goals.length;
  for (let goal = 0; goal < goals; goal++) done[goal] = contains(set, block.words, 0, goal) ? 1 : 0;
  for (let piece = 0; piece < tasks.shared.length; piece++) {
    done[goals + piece] = intersects(tasks.sharers, piece, set, 0, block.words) ? 1 : 0;
  }
}

/** Penalties of what the goal brings in, one after the other, coming before all that is then not done. */
function penalties({ block, tasks, done }: Search, bound: OrderBound, goal: number): number {
  const goals = block.goals.length;
  const brought = (tasks.pieces[goal] ?? []).map((piece) => goals + piece).filter((node) => done[node] === 0);
  brought.push(goal);
  let sum = 0;
  for (const node of brought) {
    done[node] = 1;
    const row = node * done.length;
    for (let other = 0; other < done.length; other++) {
      if (done[other] === 0) sum += bound.penalties[row + other] ?? 0;
    }
  }
  for (const node of brought) done[node] = 0;
  return sum;
}

/** Least cost of what is left after a set of this time and weight, by Sidney's bound; its own start included. */
function boundLeft(block: GoalBlock, time: number, weight: number, squaresLeft: number): number {
  const timeLeft = block.time - time;
  return time * (block.weight - weight) + ((block.weight / block.time) * (timeLeft * timeLeft + squaresLeft)) / 2;
}

/** Least cost of any order that begins with the row's set. */
function boundOf({ block, table, orderBound }: Search, row: number): number {
  const left = boundLeft(block, table.time[row] ?? 0, table.weight[row] ?? 0, table.squaresLeft[row] ?? 0);
  return (table.cost[row] ?? 0) + (orderBound ? Math.max(left, table.restBound[row] ?? 0) : left);
}

/** Keeps the rows of lowest bound; of equal ones those found first. */
function narrow(search: Search, from: number, width: number): void {
  const { table } = search;
  if (table.size - from <= width) return;
  const rows = Array.from({ length: table.size - from }, (_, i) => ({
    row: from + i,
    bound: boundOf(search, from + i),
  }));
  rows.sort((a, b) => a.bound - b.bound || a.row - b.row);
  for (const { row } of rows.slice(width)) table.dead[row] = 1;
}
