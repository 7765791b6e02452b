import { network } from "./network";
import { residualComponents } from "./residual-components";
import { mustFollow, type StepGraph, withOthers } from "./step-graph";

/**
 * What each step is best learned after, as far as that binds the plan: only steps of the same part, and nothing that lies
 * on a cycle with pins, since teaching order is advice and gives way to what the person decides. Linear.
 * @param isFirst 1 for the steps of the first of two parts, closed under needs and pins; all 0 for a plan of one part
 */
export function teachingOrder(graph: StepGraph, isFirst: Uint8Array): readonly (readonly number[])[] {
  const taught = graph.follows.map((others, step) => others.filter((other) => isFirst[other] === isFirst[step]));
  if (graph.pinned.every((list) => list.length === 0)) return taught; // needs and teaching order close no cycle alone
  const component = components(withOthers(mustFollow(graph), taught));
  return taught.map((others, step) => others.filter((other) => component[other] !== component[step]));
}

/** Strongly connected components: without a flow the residual graph is the graph, and depth plays no part. */
function components(lists: readonly (readonly number[])[]): Int32Array {
  const net = network(lists, new Int32Array(lists.length));
  return residualComponents(net, new Float64Array(net.tail.length), 0);
}
