import { insert, membersOf } from "./bit-sets";
import type { GoalBlock, GoalOrder } from "./goal-block";

/**
 * A block's work by what it is for, in an order of its goals. Steps that only one goal brings in, since whatever else
 * they lead to comes after it, are that goal's own. The rest is shared: done with the first of some goals that are not
 * in order among themselves.
 */
export type GoalTasks = {
  /** Time that each goal brings in on its own, itself included. */
  readonly own: Float64Array;
  /** Time of each piece of shared work. */
  readonly shared: Float64Array;
  /** A row a piece of shared work: the goals of which the first one brings it in. */
  readonly sharers: Uint32Array;
  /** By goal: the pieces that it may bring in. */
  readonly pieces: readonly (readonly number[])[];
  /** By node: the goal that it belongs to, or, for shared work, the number of goals and the piece. */
  readonly groupOf: Int32Array;
};

/** Goals in an order, and what each brings in there. */
export type OrderedGoals = { readonly order: GoalOrder; readonly tasks: GoalTasks };

/**
 * O(n · k² / 32) for n nodes and k goals.
 * @param after a row a goal: those that come after it
 */
export function goalTasks(block: GoalBlock, after: Uint32Array): GoalTasks {
  const { words, goals } = block;
  const own = new Float64Array(goals.length);
  const groupOf = new Int32Array(block.jobs.length).fill(-1);
  const times: number[] = [];
  const rows: number[][] = [];
  const pieceOf = new Map<string, number>();
  for (const [node, time] of block.times.entries()) {
    const first = firstGoals(block, after, node);
    const [goal, second] = first;
    if (goal === undefined) continue;
    if (second === undefined) {
      own[goal] = (own[goal] ?? 0) + time;
      groupOf[node] = goal;
      continue;
    }
    const key = first.join();
    const piece = pieceOf.get(key) ?? rows.length;
    if (piece === rows.length) {
      pieceOf.set(key, piece);
      rows.push(first);
    }
    times[piece] = (times[piece] ?? 0) + time;
    groupOf[node] = goals.length + piece;
  }
  const sharers = new Uint32Array(rows.length * words);
  const pieces = Array.from(goals, (): number[] => []);
  for (const [piece, row] of rows.entries()) {
    for (const goal of row) {
      insert(sharers, words, piece, goal);
      pieces[goal]?.push(piece);
    }
  }
  return { own, shared: Float64Array.from(times), sharers, pieces, groupOf };
}

/** The goal that a node is, or else, of the goals that it leads to, those that come after no other of them. */
function firstGoals({ goalAt, words, leadsTo }: GoalBlock, after: Uint32Array, node: number): number[] {
  const goal = goalAt[node] ?? -1;
  if (goal >= 0) return [goal];
  const rest = leadsTo.slice(node * words, (node + 1) * words);
  for (const goal of membersOf(leadsTo, words, node)) {
    for (let word = 0; word < words; word++) rest[word] = (rest[word] ?? 0) & ~(after[goal * words + word] ?? 0);
  }
  return membersOf(rest, words, 0);
}
