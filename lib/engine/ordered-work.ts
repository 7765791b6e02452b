import { insert, membersOf, unite } from "./bit-sets";
import type { GoalBlock } from "./goal-block";
import type { OrderedGoals } from "./goal-tasks";

/**
 * A block as nodes that each take time and are worth something: first its goals, each with its own work, then the pieces
 * of shared work, worth nothing.
 */
export type OrderedWork = {
  /** Words of a set of nodes. */
  readonly words: number;
  /** A row a node: all that precedes it, transitive. */
  readonly before: Uint32Array;
  readonly times: Float64Array;
  readonly weights: Float64Array;
};

/** The rows of the goals only: those of shared work are left empty. O(k² · a) for k goals and a pieces. */
export function orderedGoals(block: GoalBlock, { order, tasks }: OrderedGoals): OrderedWork {
  const goals = block.goals.length;
  const size = goals + tasks.shared.length;
  const words = (size + 31) >> 5;
  const before = new Uint32Array(size * words);
  for (let goal = 0; goal < goals; goal++) {
    for (const piece of tasks.pieces[goal] ?? []) insert(before, words, goal, goals + piece);
    for (const other of membersOf(order.before, block.words, goal)) {
      insert(before, words, goal, other);
      for (const piece of tasks.pieces[other] ?? []) insert(before, words, goal, goals + piece);
    }
  }
  const [times, weights] = [new Float64Array(size), new Float64Array(size)];
  times.set(tasks.own);
  times.set(tasks.shared, goals);
  weights.set(block.weights);
  return { words, before, times, weights };
}

/**
 * The rows of shared work besides. It is done just before the first of its sharers, so all that precedes each of them
 * precedes it.
 */
export function orderedWork(block: GoalBlock, ordered: OrderedGoals): OrderedWork {
  const work = orderedGoals(block, ordered);
  const { tasks } = ordered;
  const goals = block.goals.length;
  for (let piece = 0; piece < tasks.shared.length; piece++) {
    const node = goals + piece;
    const [first = 0, ...others] = membersOf(tasks.sharers, block.words, piece);
    unite(work.before, node, work.before, first, work.words);
    for (const goal of others) intersect(work.before, node, goal, work.words);
    remove(work.before, work.words, node, node);
  }
  return work;
}

function intersect(sets: Uint32Array, row: number, other: number, words: number): void {
  for (let word = 0; word < words; word++) {
    sets[row * words + word] = (sets[row * words + word] ?? 0) & (sets[other * words + word] ?? 0);
  }
}

function remove(sets: Uint32Array, words: number, row: number, member: number): void {
  const word = row * words + (member >> 5);
  sets[word] = (sets[word] ?? 0) & ~(1 << (member & 31));
}
