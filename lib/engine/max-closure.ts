/**
 * The set of jobs, closed under needs, of greatest value: the maximum closure of a directed graph. Method: J.-C. Picard,
 * "Maximal closure of a graph and applications to combinatorial problems" (1976): a minimum cut between the jobs of positive value, supplies, and of negative value, demands. It is found by
 * E. A. Dinic's maximum flow (1970); a first pass along needs alone settles chains and trees. Nothing recurses.
 */
export type Network = {
  readonly size: number;
  /** Arc a leads from `tail[a]` to `head[a]`, which it needs; arcs are sorted by tail. */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** Arcs out of node i: `firstOut[i]` up to, not with, `firstOut[i + 1]`. */
  readonly firstOut: Int32Array;
  /** Arcs into node i: those in `arcsIn` from `firstIn[i]` up to, not with, `firstIn[i + 1]`. */
  readonly firstIn: Int32Array;
  readonly arcsIn: Int32Array;
  /** Rises along every arc. */
  readonly depth: Int32Array;
};

export type Closure = {
  /** 1 for the nodes of the smallest closed set of greatest value; empty if no value is above the tolerance. */
  readonly inside: Uint8Array;
  /** Nodes inside. */
  readonly count: number;
  readonly flow: Float64Array;
  readonly state: FlowState;
};

/** @param needs of each node, within the nodes; @param depth rises along every need */
export function network(needs: readonly (readonly number[])[], depth: Int32Array): Network {
  const size = needs.length;
  let arcs = 0;
  for (const list of needs) arcs += list.length;
  const tail = new Int32Array(arcs);
  const head = new Int32Array(arcs);
  const firstOut = new Int32Array(size + 1);
  const firstIn = new Int32Array(size + 2);
  let arc = 0;
  for (let node = 0; node < size; node++) {
    for (const need of needs[node] ?? []) {
      tail[arc] = node;
      head[arc++] = need;
      firstIn[need + 2] = (firstIn[need + 2] ?? 0) + 1;
    }
    firstOut[node + 1] = arc;
  }
  for (let node = 2; node <= size + 1; node++) firstIn[node] = (firstIn[node] ?? 0) + (firstIn[node - 1] ?? 0);
  const arcsIn = new Int32Array(arcs);
  for (arc = 0; arc < arcs; arc++) {
    const place = firstIn[(head[arc] ?? 0) + 1] ?? 0;
    arcsIn[place] = arc;
    firstIn[(head[arc] ?? 0) + 1] = place + 1;
  }
  return { size, tail, head, firstOut, firstIn, arcsIn, depth };
}

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

/** Raises a flow to the greatest possible; returns how many nodes the supplies left still reach. */
function maximise(net: Network, state: FlowState): number {
  for (;;) {
    const { reached, demandReached } = findLevels(net, state);
    state.visits += net.size + reached;
    if (!demandReached) return reached;
    blockLevels(net, state);
  }
}

/**
 * How much less the best closed set is worth if it must hold the node: the flow that an unlimited supply there would
 * bring to the demands. Not told beyond `most`.
 */
export function lossIfInside(net: Network, { state }: Closure, node: number, most: number): number {
  const trial = {
    ...state,
    supply: new Float64Array(net.size),
    demand: state.demand.slice(),
    flow: state.flow.slice(),
  };
  trial.supply[node] = most;
  maximise(net, trial);
  state.visits = trial.visits + 3 * net.size;
  return most - (trial.supply[node] ?? 0);
}

/** How much less the best closed set is worth without the node and all that needs it; not told beyond `most`. */
export function lossIfOutside(net: Network, { state }: Closure, node: number, most: number): number {
  const trial = {
    ...state,
    supply: state.supply.slice(),
    demand: new Float64Array(net.size),
    flow: state.flow.slice(),
  };
  trial.demand[node] = most;
  maximise(net, trial);
  state.visits = trial.visits + 3 * net.size;
  return most - (trial.demand[node] ?? 0);
}

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
function blockLevels(net: Network, state: FlowState): void {
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
