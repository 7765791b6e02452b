import { contains, insert, intersects, lowestBit, membersOf } from "./bit-sets";
import type { GoalBlock, GoalOrder } from "./goal-block";
import { type GoalTasks, goalTasks, type OrderedGoals } from "./goal-tasks";
import { type OrderedWork, orderedGoals } from "./ordered-work";

/**
 * Adds every pair of goals of which one is proven to come first in the wanted order: the one of least cost whose list
 * of jobs is smallest.
 *
 * Rule: i before j if w(i) / p(i and what precedes i but not j) > w(j and what follows j but not i) / p(j), where p is the
 * time of own and shared work and p(j) that of j's own. Proof: let an optimal order hold j K i; call X what of K precedes
 * i, Z what of K follows j, M the rest, and let ρ > σ be the two ratios. Nothing in X follows anything in Z, for then j
 * would precede i. Moving X and i in front of j gains at least w(i) · p(j Z M) − p(X i) · w(j Z M), so w(j Z M) ≥ ρ · p(j Z M).
 * Moving j and Z behind i gains at least p(j) · w(X M i) − w(j Z) · p(X M i), so w(X M i) ≤ σ · p(X M i). From the first,
 * w(M) ≥ ρ · p(M) + (ρ − σ) · p(j); from the second, w(M) ≤ σ · p(M) − (ρ − σ) · p(X i). Both cannot be.
 *
 * Ties: see `winsTie`. A pair found brings others, since more work has a single owner then: repeated until none is found.
 * Cost: O(k² · (k + a)) a round for k goals and a pieces of shared work.
 */
export function withDominance(block: GoalBlock, given: GoalOrder): OrderedGoals {
  const order = { before: given.before.slice(), after: given.after.slice() };
  for (;;) {
    const tasks = goalTasks(block, order.after);
    const pairs = dominantPairs(block, order, tasks);
    if (pairs.length === 0) return { order, tasks };
    for (const [first, second] of pairs) putBefore(order, block.words, first, second);
  }
}

function dominantPairs(block: GoalBlock, order: GoalOrder, tasks: GoalTasks): [number, number][] {
  const size = block.goals.length;
  const work = orderedGoals(block, { order, tasks });
  const pairs: [number, number][] = [];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i === j || contains(order.before, block.words, j, i) || contains(order.before, block.words, i, j)) continue;
      if (comesFirst(block, order, tasks, work, i, j)) pairs.push([i, j]);
    }
  }
  return pairs;
}

function comesFirst(
  block: GoalBlock,
  order: GoalOrder,
  tasks: GoalTasks,
  work: OrderedWork,
  i: number,
  j: number,
): boolean {
  const { weights, words } = block;
  const [weight, time] = [weights[j] ?? 0, tasks.own[i] ?? 0];
  const gain = (weights[i] ?? 0) * (tasks.own[j] ?? 0);
  const least = gain * (block.tolerance === 0 ? 1 : 1 + 1e-12);
  if (weight * time > least) return false; // already without what precedes and follows
  const timeBefore = time + sumOutside(work.before, i, j, work.words, work.times);
  if (weight * timeBefore > least) return false;
  const weightAfter = weight + sumOutside(order.after, j, i, words, weights);
  const loss = weightAfter * timeBefore;
  const isTie = block.tolerance === 0 ? gain === loss : Math.abs(gain - loss) <= 1e-12 * gain;
  if (!isTie) return gain > loss;
  return timeBefore === time && weightAfter === weight && winsTie(block, order, tasks, i, j);
}

/**
 * Whether i comes before j in the wanted order where both ratios are equal, all that precedes i precedes j, and all that
 * follows j follows i. Then K of the proof has that ratio too, and i j K costs as much as j K i. In both the stretch before
 * the first of the two holds the same shared work, else it would be better to leave some until after i. So i comes first
 * if it owns a job smaller than all of j's that can begin whenever one of j's can.
 */
function winsTie(block: GoalBlock, { before }: GoalOrder, { groupOf }: GoalTasks, i: number, j: number): boolean {
  const nodes = [...groupOf.keys()].filter((node) => groupOf[node] === i);
  const others = [...groupOf.keys()].filter((node) => groupOf[node] === j);
  const smallest = others[0] ?? 0;
  const entries = others.filter((node) => !block.predecessors[node]?.some((other) => others.includes(other)));
  const isDone = (node: number) => {
    const goal = block.goalAt[node] ?? -1;
    if (goal >= 0) return contains(before, block.words, j, goal);
    return intersects(block.leadsTo, node, before, j, block.words);
  };
  const isThere = (node: number) => isDone(node) || entries.every((entry) => block.predecessors[entry]?.includes(node));
  return nodes.some((node) => node < smallest && block.predecessors[node]?.every(isThere));
}

/** Sum over the members of one row that are not in the other. */
function sumOutside(sets: Uint32Array, row: number, other: number, words: number, values: Float64Array): number {
  let sum = 0;
  for (let word = 0; word < words; word++) {
    let bits = (sets[row * words + word] ?? 0) & ~(sets[other * words + word] ?? 0);
    for (; bits !== 0; bits &= bits - 1) sum += values[32 * word + lowestBit(bits)] ?? 0;
  }
  return sum;
}

/** Puts one goal, and all that precedes it, before the other and all that follows that. */
function putBefore({ before, after }: GoalOrder, words: number, first: number, second: number): void {
  const earlier = [first, ...membersOf(before, words, first)];
  const later = [second, ...membersOf(after, words, second)];
  for (const goal of earlier) for (const other of later) insert(after, words, goal, other);
  for (const goal of later) for (const other of earlier) insert(before, words, goal, other);
}
