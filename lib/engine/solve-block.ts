import { membersOf } from "./bit-sets";
import { type GoalBlock, givenOrder, goalBlockOf } from "./goal-block";
import { withDominance } from "./goal-dominance";
import { NO_LIMITS, searchGoals, sidneyBound } from "./goal-search";
import { type GoalTasks, goalTasks, type OrderedGoals } from "./goal-tasks";
import type { Jobs } from "./jobs";
import { linearOrderingBound, type OrderBound } from "./linear-ordering-bound";
import { goalCost, improvedOrder } from "./local-search";
import { orderedWork } from "./ordered-work";
import { seriesParts } from "./series-parts";
import { orderOfGoals, smallestOrder } from "./smallest-order";
import type { StateTable } from "./state-table";
import { topologicalOrder } from "./topological-order";
import { share, spend, type WorkLimit } from "./work-limit";

/** Jobs in order, and how much less the best order might cost: 0 if this is the wanted one. */
type OrderedBlock = { readonly kind: "order"; readonly order: Int32Array; readonly slack: number };

/** What became of a Sidney block. */
export type SolvedBlock =
  | OrderedBlock
  /** Jobs that follow one another part by part in the wanted order; each part may be decomposed anew. */
  | { readonly kind: "parts"; readonly parts: readonly Int32Array[] }
  /** Not solved with little work; `solveHard` goes on from here. */
  | { readonly kind: "hard"; readonly block: GoalBlock; readonly goals: OrderedGoals };

/**
 * Orders a Sidney block, splits it, or finds it hard.
 * @param members jobs of the block, ascending
 */
export function solveBlock(jobs: Jobs, members: Int32Array, rank: Int32Array, work: WorkLimit): SolvedBlock {
  const block = goalBlockOf(jobs, members, rank);
  const size = block.goals.length;
  if (size <= 1) return { kind: "order", order: jobsAt(block, anyOrder(block)), slack: 0 };
  const given = givenOrder(block);
  const parts = seriesParts(given, size, block.words);
  if (parts.length > 1) return { kind: "parts", parts: partsOfBlock(block, parts) };

  if (!spend(work, size ** 3))
    return { kind: "hard", block, goals: { order: given, tasks: goalTasks(block, given.after) } };
  const goals = withDominance(block, given);
  const better = seriesParts(goals.order, size, block.words);
  if (better.length > 1) return { kind: "parts", parts: partsOfBlock(block, better) };
  const table = searchGoals(block, goals, { ...NO_LIMITS, sets: FEW_SETS }, work);
  return table ? solved(block, table) : { kind: "hard", block, goals };
}

/** Without a bound the search is faster where few sets exist; this many are tried so. */
const FEW_SETS = 50_000;

/** Orders a hard block with what work is left: an order, a bound, and, if they meet, the proof. */
export function solveHard(block: GoalBlock, goals: OrderedGoals, work: WorkLimit): OrderedBlock {
  const first = share(work, 1 / 8, (part) => goodOrder(block, goals, null, part));
  if (!first) return unproven(block, goals.tasks, anyOrder(block), null);
  const bound = share(work, 1 / 2, (part) => linearOrderingBound(orderedWork(block, goals), first.cost, part));
  const second = bound && share(work, 1 / 4, (part) => goodOrder(block, goals, bound, part));
  const best = second && second.cost < first.cost ? second : first;
  const table = searchGoals(block, goals, { ...NO_LIMITS, upperBound: best.cost, orderBound: bound }, work);
  return table ? solved(block, table) : unproven(block, goals.tasks, orderOfGoals(block, best.order), bound);
}

/** Beam search along a bound, then local search: goals in order, and what they cost. */
function goodOrder(block: GoalBlock, goals: OrderedGoals, orderBound: OrderBound | null, work: WorkLimit) {
  const table = searchGoals(block, goals, { ...NO_LIMITS, width: BEAM_WIDTH, orderBound }, work);
  if (!table) return null;
  const found = smallestOrder(block, table).map((node) => block.goalAt[node] ?? -1);
  const order = improvedOrder(
    block,
    goals,
    found.filter((goal) => goal >= 0),
    work,
  );
  return { order, cost: goalCost(block, goals.tasks, order) };
}

const BEAM_WIDTH = 20;

function solved(block: GoalBlock, table: StateTable): OrderedBlock {
  return { kind: "order", order: jobsAt(block, smallestOrder(block, table)), slack: 0 };
}

/** @param order nodes, as precedence allows */
function unproven(block: GoalBlock, tasks: GoalTasks, order: Int32Array, orderBound: OrderBound | null): OrderedBlock {
  const bound = Math.max(sidneyBound(block, tasks), (orderBound?.bound ?? 0) * (1 - 1e-12));
  // Above 0 even if rounding hides the difference, since nothing is proven.
  const slack = Math.max(blockCost(block, order) - bound, Number.MIN_VALUE);
  return { kind: "order", order: jobsAt(block, order), slack };
}

/** Σ weight · C of the nodes in this order, the block alone. */
function blockCost({ times, weights, goalAt }: GoalBlock, order: Int32Array): number {
  let elapsed = 0;
  let cost = 0;
  for (const node of order) {
    elapsed += times[node] ?? 0;
    cost += (weights[goalAt[node] ?? -1] ?? 0) * elapsed;
  }
  return cost;
}

/** Nodes in the smallest order that precedence allows. Any order of a Sidney block costs at most twice the least. */
function anyOrder({ predecessors }: GoalBlock): Int32Array {
  return topologicalOrder(predecessors) ?? new Int32Array(0);
}

function jobsAt({ jobs }: GoalBlock, nodes: Int32Array): Int32Array {
  return nodes.map((node) => jobs[node] ?? 0);
}

/** The jobs of each part: its goals, and what the first of them brings in. */
function partsOfBlock(block: GoalBlock, parts: readonly Int32Array[]): readonly Int32Array[] {
  const partOf = new Int32Array(block.goals.length);
  for (const [part, goals] of parts.entries()) for (const goal of goals) partOf[goal] = part;
  const members = parts.map((): number[] => []);
  for (const [node, job] of block.jobs.entries()) {
    const goal = block.goalAt[node] ?? -1;
    const goals = goal >= 0 ? [goal] : membersOf(block.leadsTo, block.words, node);
    const part = goals.reduce((first, one) => Math.min(first, partOf[one] ?? 0), parts.length - 1);
    members[part]?.push(job);
  }
  return members.map((list) => Int32Array.from(list));
}
