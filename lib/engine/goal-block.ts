import { insert, lowestBit, unite } from "./bit-sets";
import type { Jobs } from "./jobs";

/**
 * A Sidney block as seen from its goals, the jobs that have weight. Between two goals only what the second lacks
 * belongs, so an order of the block is an order of its goals: the other jobs cost nothing wherever they stand within the
 * stretch before the first goal that comes after them.
 */
export type GoalBlock = {
  /** Jobs of the block, ascending; a node is a position here. */
  readonly jobs: Int32Array;
  /** Nodes that each node directly comes after. */
  readonly predecessors: readonly (readonly number[])[];
  readonly times: Float64Array;
  /** The nodes that are goals, ascending; a goal is a position here. */
  readonly goals: Int32Array;
  /** By node: the goal that it is, or -1. */
  readonly goalAt: Int32Array;
  /** By goal, > 0. */
  readonly weights: Float64Array;
  /** Words of a set of goals. */
  readonly words: number;
  /** A row a node: the goals that come after it. */
  readonly leadsTo: Uint32Array;
  /** Sums over the block. */
  readonly time: number;
  readonly weight: number;
  /** What counts as equal cost: 0 where all is whole. */
  readonly tolerance: number;
};

/** O(n · k / 32 + m · k / 32) for n jobs with m direct predecessors and k goals. */
export function goalBlockOf(jobs: Jobs, members: Int32Array, rank: Int32Array): GoalBlock {
  const nodeOf = new Map<number, number>();
  for (const [node, job] of members.entries()) nodeOf.set(job, node);
  const predecessors = Array.from(members, (job) =>
    (jobs.predecessors[job] ?? []).flatMap((other) => nodeOf.get(other) ?? []),
  );
  const goals = Int32Array.from(members.keys()).filter((node) => (jobs.weights[members[node] ?? 0] ?? 0) > 0);
  const goalAt = new Int32Array(members.length).fill(-1);
  for (const [goal, node] of goals.entries()) goalAt[node] = goal;
  const times = Float64Array.from(members, (job) => jobs.times[job] ?? 0);
  const weights = Float64Array.from(goals, (node) => jobs.weights[members[node] ?? 0] ?? 0);
  const words = (goals.length + 31) >> 5;
  const time = times.reduce((sum, value) => sum + value, 0);
  const weight = weights.reduce((sum, value) => sum + value, 0);
  return {
    jobs: members,
    predecessors,
    times,
    goals,
    goalAt,
    weights,
    words,
    leadsTo: goalsAfter(predecessors, goalAt, words, byFallingRank(members, rank)),
    time,
    weight,
    tolerance: jobs.exact ? 0 : 1e-12 * time * weight,
  };
}

function byFallingRank(members: Int32Array, rank: Int32Array): Int32Array {
  const nodes = Int32Array.from(members.keys());
  return nodes.sort((a, b) => (rank[members[b] ?? 0] ?? 0) - (rank[members[a] ?? 0] ?? 0));
}

function goalsAfter(
  predecessors: GoalBlock["predecessors"],
  goalAt: Int32Array,
  words: number,
  lastFirst: Int32Array,
): Uint32Array {
  const leadsTo = new Uint32Array(predecessors.length * words);
  for (const node of lastFirst) {
    const goal = goalAt[node] ?? -1;
    for (const other of predecessors[node] ?? []) {
      unite(leadsTo, other, leadsTo, node, words);
      if (goal >= 0) insert(leadsTo, words, other, goal);
    }
  }
  return leadsTo;
}

/** Which goals precede and follow each goal: a row a goal, transitive. */
export type GoalOrder = { readonly before: Uint32Array; readonly after: Uint32Array };

/** The order that the block's precedence asks for. */
export function givenOrder(block: GoalBlock): GoalOrder {
  const after = givenAfter(block);
  return { before: transposed(after, block.goals.length, block.words), after };
}

/** Only which goals follow each. */
export function givenAfter({ goals, words, leadsTo }: GoalBlock): Uint32Array {
  const after = new Uint32Array(goals.length * words);
  for (const [goal, node] of goals.entries()) unite(after, goal, leadsTo, node, words);
  return after;
}

function transposed(sets: Uint32Array, size: number, words: number): Uint32Array {
  const result = new Uint32Array(size * words);
  for (let row = 0; row < size; row++) {
    for (let word = 0; word < words; word++) {
      for (let bits = sets[row * words + word] ?? 0; bits !== 0; bits &= bits - 1) {
        insert(result, words, 32 * word + lowestBit(bits), row);
      }
    }
  }
  return result;
}
