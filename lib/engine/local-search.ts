import { contains } from "./bit-sets";
import type { GoalBlock } from "./goal-block";
import type { GoalTasks, OrderedGoals } from "./goal-tasks";
import { spend, type WorkLimit } from "./work-limit";

/**
 * An order of goals made no worse by local search: a goal is moved to where the cost falls most between those that
 * precede and follow it, until no move of one goal helps or the work is used up.
 * Cost: O(k · (k + a)) a round for k goals and a pieces of shared work.
 * @param order respects the order of the goals
 */
export function improvedOrder(
  block: GoalBlock,
  { order: precedence, tasks }: OrderedGoals,
  order: Int32Array,
  work: WorkLimit,
): Int32Array {
  const better = order.slice();
  const size = better.length;
  const round = 8 * size * (size + tasks.shared.length);
  for (let improved = true; improved && spend(work, round); ) {
    improved = false;
    for (let goal = 0; goal < size; goal++) {
      const from = better.indexOf(goal);
      const to = bestPlace(block, precedence.before, tasks, better, from);
      if (to === from) continue;
      move(better, from, to);
      improved = true;
    }
  }
  return better;
}

/** Σ weight · C of a block's goals in this order, each after what it brings in. */
export function goalCost({ weights }: GoalBlock, { own, shared, pieces }: GoalTasks, order: Int32Array): number {
  const there = new Uint8Array(shared.length);
  let elapsed = 0;
  let cost = 0;
  for (const goal of order) {
    elapsed += own[goal] ?? 0;
    for (const piece of pieces[goal] ?? []) {
      if (there[piece] === 1) continue;
      there[piece] = 1;
      elapsed += shared[piece] ?? 0;
    }
    cost += (weights[goal] ?? 0) * elapsed;
  }
  return cost;
}

/** The position, of those that precedence allows, at which the goal at `from` costs least; `from` if none is better. */
function bestPlace(block: GoalBlock, before: Uint32Array, tasks: GoalTasks, order: Int32Array, from: number): number {
  const goal = order[from] ?? 0;
  let low = from;
  while (low > 0 && !contains(before, block.words, goal, order[low - 1] ?? 0)) low--;
  let high = from;
  while (high + 1 < order.length && !contains(before, block.words, order[high + 1] ?? 0, goal)) high++;
  const costs = costsAt(block, tasks, order, from, low, high);
  let [best, least] = [from, (costs[from - low] ?? 0) - block.tolerance];
  for (const [i, cost] of costs.entries()) if (cost < least) [best, least] = [low + i, cost];
  return best;
}

/**
 * What the order costs with the goal at `from` moved to each position from `low` to `high`, up to a constant. The goal
 * waits for those before it and its own work; those after it wait for its own work, and for each piece that it shares
 * only up to the first of them that would bring it in anyway.
 */
function costsAt(
  { weights }: GoalBlock,
  { own, shared, pieces }: GoalTasks,
  order: Int32Array,
  from: number,
  low: number,
  high: number,
): Float64Array {
  const goal = order[from] ?? 0;
  const others = order.filter((other) => other !== goal);
  const firstAt = new Int32Array(shared.length).fill(others.length); // position of the first other that brings it in
  const starts = new Float64Array(others.length + 1);
  const weightsFrom = new Float64Array(others.length + 1);
  for (const [at, other] of others.entries()) {
    let time = own[other] ?? 0;
    for (const piece of pieces[other] ?? []) {
      if (firstAt[piece] !== others.length) continue;
      firstAt[piece] = at;
      time += shared[piece] ?? 0;
    }
    starts[at + 1] = (starts[at] ?? 0) + time;
  }
  for (let at = others.length - 1; at >= 0; at--) {
    weightsFrom[at] = (weightsFrom[at + 1] ?? 0) + (weights[others[at] ?? 0] ?? 0);
  }
  return Float64Array.from({ length: high - low + 1 }, (_, i) => {
    const at = low + i;
    let time = own[goal] ?? 0;
    let delay = time * (weightsFrom[at] ?? 0);
    for (const piece of pieces[goal] ?? []) {
      const first = firstAt[piece] ?? 0;
      if (first < at) continue;
      time += shared[piece] ?? 0;
      delay += (shared[piece] ?? 0) * ((weightsFrom[at] ?? 0) - (weightsFrom[first] ?? 0));
    }
    return (weights[goal] ?? 0) * ((starts[at] ?? 0) + time) + delay;
  });
}

/** Moves what stands at one position to another. */
function move(order: Int32Array, from: number, to: number): void {
  const goal = order[from] ?? 0;
  if (to < from) order.copyWithin(to + 1, to, from);
  else order.copyWithin(from, from + 1, to + 1);
  order[to] = goal;
}
