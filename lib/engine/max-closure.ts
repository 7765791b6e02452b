import { blockLevels, type FlowState, maximise } from "./maximum-flow";
import type { Network } from "./network";

/**
 * The set of nodes, closed under what each needs, of greatest value: the maximum closure of a directed graph. Method:
 * J.-C. Picard, "Maximal closure of a graph and applications to combinatorial problems" (1976): a minimum cut between the
 * nodes of positive value, supplies, and of negative value, demands. A first pass along needs alone decides chains and
 * trees.
 */
export type Closure = {
  /** 1 for the nodes of the smallest closed set of greatest value; empty if no value is above the tolerance. */
  readonly inside: Uint8Array;
  /** Nodes inside. */
  readonly count: number;
  readonly flow: Float64Array;
  readonly state: FlowState;
};

/** @param tolerance what counts as nothing; 0 for whole values */
export function maxClosure(net: Network, values: Float64Array, tolerance: number): Closure {
  const supply = new Float64Array(net.size);
  const demand = new Float64Array(net.size);
  for (let node = 0; node < net.size; node++) {
    const value = values[node] ?? 0;
    if (value > 0) supply[node] = value;
    else demand[node] = -value;
  }
  const state: FlowState = {
    supply,
    demand,
    flow: new Float64Array(net.tail.length),
    level: net.depth.slice(),
    next: new Int32Array(net.size),
    path: new Int32Array(net.size + 1),
    via: new Int32Array(net.size + 1),
    queue: new Int32Array(net.size),
    tolerance,
    visits: 5 * net.size,
  };
  blockLevels(net, state);
  const count = maximise(net, state);
  const inside = new Uint8Array(net.size);
  for (let node = 0; node < net.size; node++) inside[node] = (state.level[node] ?? 0) >= 0 ? 1 : 0;
  return { inside, count, flow: state.flow, state };
}

/** Scratch space for `lossIfInside` and `lossIfOutside`. */
export function flowCopy({ state }: Closure): FlowState {
  return { ...state, supply: state.supply.slice(), demand: state.demand.slice(), flow: state.flow.slice() };
}

/**
 * How much less the best closed set is worth if it must hold the node: the flow that an unlimited supply there would
 * bring to the demands. Not told beyond `most`.
 */
export function lossIfInside(net: Network, { state }: Closure, scratch: FlowState, node: number, most: number): number {
  scratch.supply.fill(0);
  scratch.demand.set(state.demand);
  scratch.supply[node] = most;
  raiseFlow(net, state, scratch);
  return most - (scratch.supply[node] ?? 0);
}

/** How much less the best closed set is worth without the node and all that needs it; not told beyond `most`. */
export function lossIfOutside(
  net: Network,
  { state }: Closure,
  scratch: FlowState,
  node: number,
  most: number,
): number {
  scratch.supply.set(state.supply);
  scratch.demand.fill(0);
  scratch.demand[node] = most;
  raiseFlow(net, state, scratch);
  return most - (scratch.demand[node] ?? 0);
}

function raiseFlow(net: Network, state: FlowState, scratch: FlowState): void {
  scratch.flow.set(state.flow);
  scratch.visits = 0;
  maximise(net, scratch);
  state.visits += scratch.visits + 3 * net.size;
}
