import type { Network } from "./network";

/**
 * Splits a network whose flow meets every supply and demand into the smallest sets of value 0 that closed sets of
 * value 0 are made of: the strongly connected components of the residual graph.
 * Method: J.-C. Picard, M. Queyranne, "On the structure of all minimum cuts in a network" (1980); components by
 * R. Tarjan (1972), without recursion.
 * @returns the number of the component of each node, from 0; a component comes after those that it needs
 */
export function residualComponents(net: Network, flow: Float64Array, tolerance: number): Int32Array {
  const component = new Int32Array(net.size).fill(-1);
  const found = new Int32Array(net.size).fill(-1); // order of discovery
  const low = new Int32Array(net.size);
  const next = new Int32Array(net.size);
  const open: number[] = [];
  const path: number[] = [];
  let discovered = 0;
  let components = 0;
  for (let root = 0; root < net.size; root++) {
    if ((found[root] ?? 0) >= 0) continue;
    path.push(root);
    while (path.length > 0) {
      const node = path[path.length - 1] ?? 0;
      if ((found[node] ?? 0) < 0) {
        found[node] = low[node] = discovered++;
        open.push(node);
      }
      const other = nextNeighbour(net, flow, tolerance, next, node);
      if (other >= 0) {
        if ((found[other] ?? 0) < 0) path.push(other);
        else if ((component[other] ?? 0) < 0) low[node] = Math.min(low[node] ?? 0, found[other] ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      if (low[node] !== found[node]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        component[member] = components;
        if (member === node) break;
      }
      components++;
    }
  }
  return component;
}

/** The next node that any closed set of value 0 with this node must hold too; -1 if there is no further one. */
function nextNeighbour(net: Network, flow: Float64Array, tolerance: number, next: Int32Array, node: number): number {
  const firstOut = net.firstOut[node] ?? 0;
  const out = (net.firstOut[node + 1] ?? 0) - firstOut;
  const firstIn = net.firstIn[node] ?? 0;
  const all = out + (net.firstIn[node + 1] ?? 0) - firstIn;
  for (let tried = next[node] ?? 0; tried < all; tried++) {
    const arc = tried < out ? firstOut + tried : (net.arcsIn[firstIn + tried - out] ?? 0);
    if (tried >= out && (flow[arc] ?? 0) <= tolerance) continue;
    next[node] = tried + 1;
    return tried < out ? (net.head[arc] ?? 0) : (net.tail[arc] ?? 0);
  }
  next[node] = all;
  return -1;
}
