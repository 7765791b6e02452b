import { type Jobs, sumOf } from "./jobs";
import { ranksOf, sidneyGroups } from "./sidney";
import { type SolvedBlock, solveBlock, solveHard } from "./solve-block";
import { topologicalOrder } from "./topological-order";
import type { WorkLimit } from "./work-limit";

type SteadyOrder = {
  readonly order: Int32Array;
  /** Σ weight · C in the jobs' units. */
  readonly cost: number;
  /** No order costs less; equal to `cost` if `optimal`. */
  readonly lowerBound: number;
  readonly optimal: boolean;
};

/**
 * The order of least Σ weight · C under precedence (1 | prec | Σ wC), of equal ones that whose list of jobs is smallest.
 * Method: Sidney's decomposition; inside a block a series split, whose parts are decomposed anew; a block that allows
 * neither is searched exactly by its goals, within a limit of work. A block beyond the limit gets the best order found
 * and a true bound; those come last, so that they leave no work undone elsewhere.
 * Pieces are split from the whole downwards and ordered from the smallest upwards, without recursion.
 * @param part jobs, ascending; what they come after outside the part counts as done
 */
export function steadyOrder(jobs: Jobs, part: Int32Array, work: WorkLimit): SteadyOrder {
  const rank = ranksOf(jobs);
  const whole = newPiece("part", part);
  const pieces = [whole];
  const hard: [Piece, Extract<SolvedBlock, { kind: "hard" }>][] = [];
  let slack = 0; // how much less the unsolved blocks might cost
  for (const piece of pieces) {
    if (piece.role === "part") splitPart(jobs, rank, piece);
    if (piece.role === "block" && piece.jobs.length > 1) {
      const found = solveBlock(jobs, piece.jobs, rank, work);
      if (found.kind === "hard") hard.push([piece, found]);
      else slack += take(piece, found);
    }
    for (const child of piece.children) pieces.push(child);
  }
  for (const [piece, { block, goals }] of hard) slack += take(piece, solveHard(block, goals, work));
  for (const piece of pieces.reverse()) combine(piece);

  const cost = costOf(jobs, whole.order);
  return { order: whole.order, cost, lowerBound: cost - slack, optimal: slack === 0 };
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
 * a part or a block follow one another as they stand; those of a group as precedence and their smallest jobs say.
 */
type Piece = {
  readonly role: "part" | "block" | "group";
  readonly jobs: Int32Array;
  children: Piece[];
  /** For a group: positions of the children that each child comes after. */
  predecessors: readonly (readonly number[])[];
  order: Int32Array;
};

function newPiece(role: Piece["role"], jobs: Int32Array): Piece {
  return { role, jobs, children: [], predecessors: [], order: jobs };
}

function splitPart(jobs: Jobs, rank: Int32Array, piece: Piece): void {
  if (piece.jobs.length <= 1) return;
  piece.children = sidneyGroups(jobs, piece.jobs, rank).flatMap(({ blocks, predecessors }) => {
    const children = blocks.map((block) => newPiece("block", block));
    if (children.length === 1) return children;
    return [{ ...newPiece("group", new Int32Array(0)), children, predecessors }];
  });
}

/** @returns how much less the block might cost than the order found; 0 if none is better, or it was split */
function take(piece: Piece, found: SolvedBlock): number {
  if (found.kind === "parts") piece.children = found.parts.map((jobs) => newPiece("part", jobs));
  if (found.kind !== "order") return 0;
  piece.order = found.order;
  return found.slack;
}

function combine(piece: Piece): void {
  if (piece.role === "group") piece.children = inFreeOrder(piece.children, piece.predecessors);
  if (piece.children.length > 0) piece.order = joined(piece.children.map((child) => child.order));
}

/** Among the children whose predecessors are done, always the one whose order begins with the smallest job. */
function inFreeOrder(children: readonly Piece[], predecessors: Piece["predecessors"]): Piece[] {
  const byFirst = [...children.keys()].sort((a, b) => (children[a]?.order[0] ?? 0) - (children[b]?.order[0] ?? 0));
  const place = new Int32Array(children.length);
  for (const [position, child] of byFirst.entries()) place[child] = position;
  const sorted = byFirst.map((child) => (predecessors[child] ?? []).map((other) => place[other] ?? 0));
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
