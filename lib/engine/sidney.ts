import type { Jobs } from "./jobs";
import { maxClosure } from "./max-closure";
import { type Network, network } from "./network";
import { residualComponents } from "./residual-components";
import { topologicalOrder } from "./topological-order";

/**
 * Sidney's decomposition: jobs in groups of falling weight an hour, such that an order of least Σ weight · C takes one
 * group after the other.
 * Method: J. B. Sidney, "Decomposition algorithms for single-machine sequencing with precedence relations and deferral
 * costs", Operations Research 23 (1975). A part is cut at its mean ratio λ by the maximum closure of the values
 * weight − λ · time, scaled to whole numbers: what lies inside has sets of higher ratio and goes first. A part that
 * cannot be cut is a group. Each cut separates different ratios only, so groups of equal ratio do not occur.
 */
type Group = {
  /**
   * Sidney blocks: closed (given the blocks they come after) sets of the group's ratio that hold no smaller one. Each is a
   * list of jobs, ascending.
   */
  readonly blocks: readonly Int32Array[];
  /** Positions in `blocks` of the blocks that each comes after. */
  readonly predecessors: readonly (readonly number[])[];
};

/**
 * @param part jobs, ascending, at least one; what they come after outside the part counts as done
 * @param rank of each job, as `ranksOf` gives it
 */
export function sidneyGroups(jobs: Jobs, part: Int32Array, rank: Int32Array): readonly Group[] {
  const groups: Group[] = [];
  const local = new Int32Array(jobs.size).fill(-1);
  const parts = [part];
  for (let next = parts.pop(); next; next = parts.pop()) {
    if (next.length === 1) {
      groups.push({ blocks: [next], predecessors: [[]] });
      continue;
    }
    const net = partNetwork(jobs, next, rank, local);
    const { values, tolerance } = partValues(jobs, next);
    const { inside, count, flow } = maxClosure(net, values, tolerance);
    if (count === 0 || count === next.length) groups.push(groupOf(next, net, residualComponents(net, flow, tolerance)));
    else
      parts.push(
        next.filter((_, node) => inside[node] === 0),
        next.filter((_, node) => inside[node] === 1),
      );
  }
  return groups;
}

/** Position of each job in an order that precedence allows. */
export function ranksOf(jobs: Jobs): Int32Array {
  const rank = new Int32Array(jobs.size);
  for (const [position, job] of (topologicalOrder(jobs.predecessors) ?? []).entries()) rank[job] = position;
  return rank;
}

/** The precedence within a part; `local` is scratch space, -1 throughout, as large as the jobs. */
export function partNetwork(jobs: Jobs, part: Int32Array, rank: Int32Array, local: Int32Array): Network {
  for (const [node, job] of part.entries()) local[job] = node;
  const predecessors: number[][] = [];
  for (const job of part) {
    const within: number[] = [];
    for (const other of jobs.predecessors[job] ?? []) {
      const node = local[other] ?? -1;
      if (node >= 0) within.push(node);
    }
    predecessors.push(within);
  }
  for (const job of part) local[job] = -1;
  return network(
    predecessors,
    part.map((job) => jobs.size - (rank[job] ?? 0)),
  );
}

/** weight · P − time · W for each job of a part with P time and W weight in all: above 0 where it lifts the mean. */
function partValues({ times, weights, exact }: Jobs, part: Int32Array) {
  let time = 0;
  let weight = 0;
  for (const job of part) {
    time += times[job] ?? 0;
    weight += weights[job] ?? 0;
  }
  const values = new Float64Array(part.length);
  for (let node = 0; node < part.length; node++) {
    const job = part[node] ?? 0;
    values[node] = (weights[job] ?? 0) * time - (times[job] ?? 0) * weight;
  }
  return { values, tolerance: exact ? 0 : 1e-13 * time * weight };
}

function groupOf(part: Int32Array, net: Network, component: Int32Array): Group {
  const members: number[][] = [];
  for (const [node, job] of part.entries()) {
    const at = component[node] ?? 0;
    const block = members[at] ?? [];
    block.push(job);
    members[at] = block;
  }
  const predecessors = members.map(() => new Set<number>());
  for (const [arc, node] of net.tail.entries()) {
    const from = component[node] ?? 0;
    const to = component[net.head[arc] ?? 0] ?? 0;
    if (from !== to) predecessors[from]?.add(to);
  }
  return {
    blocks: members.map((block) => Int32Array.from(block)),
    predecessors: predecessors.map((others) => [...others]),
  };
}
