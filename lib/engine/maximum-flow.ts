import type { Network } from "./network";

/**
 * A flow from nodes with supply to nodes with demand, along arcs without limit or back along arcs that carry some.
 * Method: E. A. Dinic's maximum flow (1970): blocking flows along rising levels. Nothing recurses.
 */
export type FlowState = {
  readonly supply: Float64Array;
  readonly demand: Float64Array;
  readonly flow: Float64Array;
  /** Flow runs from lower to higher levels; -1 for nodes out of reach. */
  readonly level: Int32Array;
  /** Arcs of each node already tried in this phase. */
  readonly next: Int32Array;
  readonly path: Int32Array; // and the arc that led to each of its nodes; ~arc if against it
  readonly via: Int32Array;
  readonly queue: Int32Array;
  readonly tolerance: number;
  /** Nodes looked at so far: the work done, the same on every machine. */
  visits: number;
};

/** Raises a flow to the greatest possible; returns how many nodes the supplies left still reach. */
export function maximise(net: Network, state: FlowState): number {
  for (;;) {
    const { reached, demandReached } = findLevels(net, state);
    state.visits += net.size + reached;
    if (!demandReached) return reached;
    blockLevels(net, state);
  }
}

/** Distance of each node from the supplies left, along arcs with room. */
function findLevels(net: Network, { supply, demand, flow, level, queue, tolerance }: FlowState) {
  let reached = 0;
  let demandReached = false;
  for (let node = 0; node < net.size; node++) {
    const source = (supply[node] ?? 0) > tolerance;
    level[node] = source ? 0 : -1;
    if (source) queue[reached++] = node;
  }
  for (let at = 0; at < reached; at++) {
    const node = queue[at] ?? 0;
    const beyond = (level[node] ?? 0) + 1;
    if ((demand[node] ?? 0) > tolerance) demandReached = true;
    for (let arc = net.firstOut[node] ?? 0; arc < (net.firstOut[node + 1] ?? 0); arc++) {
      const other = net.head[arc] ?? 0;
      if ((level[other] ?? 0) >= 0) continue;
      level[other] = beyond;
      queue[reached++] = other;
    }
    for (let i = net.firstIn[node] ?? 0; i < (net.firstIn[node + 1] ?? 0); i++) {
      const arc = net.arcsIn[i] ?? 0;
      const other = net.tail[arc] ?? 0;
      if ((level[other] ?? 0) >= 0 || (flow[arc] ?? 0) <= tolerance) continue;
      level[other] = beyond;
      queue[reached++] = other;
    }
  }
  return { reached, demandReached };
}

/** Sends flow from supplies to demands along rising levels until no such way has room: a blocking flow. */
export function blockLevels(net: Network, state: FlowState): void {
  state.next.fill(0);
  for (let root = 0; root < net.size; root++) {
    if ((state.supply[root] ?? 0) > state.tolerance && (state.level[root] ?? 0) >= 0) drain(net, state, root);
  }
}

/** Depth-first from one supply until it is used up or can reach no demand. */
function drain(net: Network, state: FlowState, root: number): void {
  const { supply, demand, level, path, via, tolerance } = state;
  let length = 0; // of the path, root not counted
  path[0] = root;
  while ((supply[root] ?? 0) > tolerance) {
    const node = path[length] ?? 0;
    state.visits++;
    if ((demand[node] ?? 0) > tolerance) {
      state.visits += length;
      length = push(state, length);
      continue;
    }
    const arc = nextArc(net, state, node);
    if (arc !== NONE) {
      via[++length] = arc;
      path[length] = arc >= 0 ? (net.head[arc] ?? 0) : (net.tail[~arc] ?? 0);
    } else if (length === 0) {
      return;
    } else {
      level[node] = -1; // a dead end for the rest of the phase
      length--;
    }
  }
}

const NONE = 0x7fffffff;

/** The next arc of the node that leads to a higher level and has room. */
function nextArc(net: Network, { level, next, flow, tolerance }: FlowState, node: number): number {
  const firstOut = net.firstOut[node] ?? 0;
  const out = (net.firstOut[node + 1] ?? 0) - firstOut;
  const firstIn = net.firstIn[node] ?? 0;
  const all = out + (net.firstIn[node + 1] ?? 0) - firstIn;
  const own = level[node] ?? 0;
  for (let tried = next[node] ?? 0; tried < all; tried++) {
    const arc = tried < out ? firstOut + tried : (net.arcsIn[firstIn + tried - out] ?? 0);
    const other = tried < out ? (net.head[arc] ?? 0) : (net.tail[arc] ?? 0);
    if ((level[other] ?? 0) <= own) continue;
    if (tried >= out && (flow[arc] ?? 0) <= tolerance) continue;
    next[node] = tried; // it may carry more
    return tried < out ? arc : ~arc;
  }
  next[node] = all;
  return NONE;
}

/** Sends what the path can carry to its last node; returns how much of the path can still be used. */
function push({ supply, demand, flow, path, via, tolerance }: FlowState, length: number): number {
  const root = path[0] ?? 0;
  const last = path[length] ?? 0;
  let amount = Math.min(supply[root] ?? 0, demand[last] ?? 0);
  for (let i = 1; i <= length; i++) {
    const arc = via[i] ?? 0;
    if (arc < 0) amount = Math.min(amount, flow[~arc] ?? 0);
  }
  supply[root] = (supply[root] ?? 0) - amount;
  demand[last] = (demand[last] ?? 0) - amount;
  let usable = length;
  for (let i = length; i >= 1; i--) {
    const arc = via[i] ?? 0;
    if (arc >= 0) flow[arc] = (flow[arc] ?? 0) + amount;
    else {
      const left = (flow[~arc] ?? 0) - amount;
      flow[~arc] = left;
      if (left <= tolerance) usable = i - 1;
    }
  }
  return usable;
}
