import { type Jobs, sumOf } from "./jobs";
import { posetOf, seriesParts } from "./poset";
import { ranksOf, sidneyGroups } from "./sidney";
import { type SearchBudget, solveBlock } from "./solve-block";
import { topologicalOrder } from "./topological-order";

export type SteadyOrder = {
  readonly order: Int32Array;
  /** Σ weight · C in the jobs' units. */
  readonly cost: number;
  /** No order costs less; equal to `cost` if `optimal`. */
  readonly lowerBound: number;
  readonly optimal: boolean;
  /** Sidney blocks in the order taken, each in its own order. */
  readonly blocks: readonly Int32Array[];
};

/**
 * The order of least Σ weight · C under precedence (1 | prec | Σ wC), of equal ones that whose list of jobs is smallest.
 * Method: Sidney's decomposition; inside a block a series split, whose parts are decomposed anew; a block that allows
 * neither is searched exactly, within a limit of states that are counted and not timed, so that every machine finds
 * the same. A block beyond the limit gets the best order found and a true bound.
 * Pieces are split from the whole downwards and ordered from the smallest upwards, without recursion.
 * @param part jobs, ascending; what they need outside the part counts as done
 */
export function steadyOrder(jobs: Jobs, part: Int32Array, budget: SearchBudget): SteadyOrder {
  const rank = ranksOf(jobs);
  const whole = newPiece("part", part);
  const pieces = [whole];
  let slack = 0; // how much less the unsolved blocks might cost
  for (const piece of pieces) {
    if (piece.role === "part") splitPart(jobs, rank, piece);
    else if (piece.role === "block") slack += splitOrSolve(jobs, rank, piece, budget);
    for (const child of piece.children) pieces.push(child);
  }
  for (const piece of pieces.reverse()) putTogether(piece);

  const cost = costOf(jobs, whole.order);
  const optimal = slack === 0;
  return { order: whole.order, cost, lowerBound: cost - slack, optimal, blocks: topBlocks(whole) };
}

/** Σ weight · C of the jobs in this order, beginning at 0. */
export function costOf({ times, weights }: Jobs, order: Iterable<number>): number {
  let elapsed = 0;
  let cost = 0;
  for (const job of order) {
    elapsed += times[job] ?? 0;
    cost += (weights[job] ?? 0) * elapsed;
  }
  return cost;
}

/**
 * A part is to be decomposed, a block of it to be ordered as one, a group holds blocks of equal ratio. The children of
 * a part or a block follow one another as they stand; those of a group as their own needs and smallest jobs say.
 */
type Piece = {
  readonly role: "part" | "block" | "group";
  readonly jobs: Int32Array;
  children: Piece[];
  /** For a group: positions of the children that each child needs. */
  needs: readonly (readonly number[])[];
  order: Int32Array;
};

function newPiece(role: Piece["role"], jobs: Int32Array): Piece {
  return { role, jobs, children: [], needs: [], order: jobs };
}

function splitPart(jobs: Jobs, rank: Int32Array, piece: Piece): void {
  if (piece.jobs.length <= 1) return;
  piece.children = sidneyGroups(jobs, piece.jobs, rank).flatMap(({ blocks, needs }) => {
    const children = blocks.map((block) => newPiece("block", block));
    if (children.length === 1) return children;
    return [{ ...newPiece("group", new Int32Array(0)), children, needs }];
  });
}

/** @returns how much less the block might cost than the order found; 0 if none is better, or it was split */
function splitOrSolve(jobs: Jobs, rank: Int32Array, piece: Piece, budget: SearchBudget): number {
  if (piece.jobs.length <= 1) return 0;
  const poset = posetOf(jobs, piece.jobs, rank);
  const parts = seriesParts(poset);
  const solved = parts.length > 1 ? { parts } : solveBlock(jobs, piece.jobs, poset, rank, budget);
  if ("parts" in solved) {
    piece.children = solved.parts.map((nodes) => newPiece("part", jobsAt(piece.jobs, nodes)));
    return 0;
  }
  piece.order = jobsAt(piece.jobs, solved.order);
  return solved.slack;
}

function jobsAt(jobs: Int32Array, nodes: Int32Array): Int32Array {
  return nodes.map((node) => jobs[node] ?? 0);
}

function putTogether(piece: Piece): void {
  if (piece.role === "group") piece.children = inFreeOrder(piece.children, piece.needs);
  if (piece.children.length > 0) piece.order = joined(piece.children.map((child) => child.order));
}

/** Among the children whose needs are met, always the one whose order begins with the smallest job. */
function inFreeOrder(children: readonly Piece[], needs: readonly (readonly number[])[]): Piece[] {
  const byFirst = [...children.keys()].sort((a, b) => (children[a]?.order[0] ?? 0) - (children[b]?.order[0] ?? 0));
  const place = new Int32Array(children.length);
  for (const [position, child] of byFirst.entries()) place[child] = position;
  const sorted = byFirst.map((child) => (needs[child] ?? []).map((need) => place[need] ?? 0));
  return Array.from(topologicalOrder(sorted) ?? [], (position) => children[byFirst[position] ?? 0]).filter(
    (child) => child !== undefined,
  );
}

function joined(orders: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(sumOf(orders.map((order) => order.length)));
  let length = 0;
  for (const order of orders) {
    all.set(order, length);
    length += order.length;
  }
  return all;
}

function topBlocks(whole: Piece): readonly Int32Array[] {
  const inOrder = whole.children.flatMap((child) => (child.role === "group" ? child.children : [child]));
  return inOrder.length === 0 ? [whole.order] : inOrder.map((block) => block.order);
}
