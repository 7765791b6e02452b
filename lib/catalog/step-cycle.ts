/** A step is one level of one skill, written `skill@level`. */
export type StepGraph = ReadonlyMap<string, readonly string[]>;

/**
 * A cycle of steps, the first step repeated at the end, so that each one needs the next; `null` if there is none.
 * Method: depth-first search with an explicit stack, steps in the map's order. Cost: O(steps + needs).
 */
export function stepCycle(graph: StepGraph): string[] | null {
  const finished = new Set<string>();
  for (const root of graph.keys()) {
    const cycle = cycleFrom(graph, root, finished);
    if (cycle) return cycle;
  }
  return null;
}

function cycleFrom(graph: StepGraph, root: string, finished: Set<string>): string[] | null {
  if (finished.has(root)) return null;
  const path = [root];
  const depth = new Map([[root, 0]]);
  const open = [needsOf(graph, root)];
  for (;;) {
    const current = path.at(-1);
    const next = open.at(-1)?.next();
    if (current === undefined || !next) return null;
    if (next.done) {
      finished.add(current);
      depth.delete(current);
      path.pop();
      open.pop();
      continue;
    }
    const back = depth.get(next.value);
    if (back !== undefined) return [...path.slice(back), next.value];
    if (finished.has(next.value)) continue;
    depth.set(next.value, path.length);
    path.push(next.value);
    open.push(needsOf(graph, next.value));
  }
}

const needsOf = (graph: StepGraph, step: string) => (graph.get(step) ?? [])[Symbol.iterator]();
