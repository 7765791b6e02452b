/**
 * A cycle of the graph: each node leads to the next one, and the last to the first; `null` if there is none.
 * Method: depth-first search without recursion, so that a chain may be as deep as it likes; nodes in the map's order.
 * Cost: O(nodes + links).
 * @param graph what each node leads to; a node that is no key leads nowhere
 */
export function findCycle<T>(graph: ReadonlyMap<T, readonly T[]>): readonly T[] | null {
  const finished = new Set<T>();
  for (const root of graph.keys()) {
    const cycle = finished.has(root) ? null : cycleFrom(graph, root, finished);
    if (cycle) return cycle;
  }
  return null;
}

function cycleFrom<T>(graph: ReadonlyMap<T, readonly T[]>, root: T, finished: Set<T>): readonly T[] | null {
  const linksOf = (node: T) => (graph.get(node) ?? []).values();
  const path = [{ node: root, links: linksOf(root) }];
  const depths = new Map([[root, 0]]);
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    const next = last.links.next();
    if (next.done) {
      finished.add(last.node);
      depths.delete(last.node);
      path.pop();
      continue;
    }
    const depth = depths.get(next.value);
    if (depth !== undefined) return path.slice(depth).map(({ node }) => node);
    if (finished.has(next.value)) continue;
    depths.set(next.value, path.length);
    path.push({ node: next.value, links: linksOf(next.value) });
  }
  return null;
}

/** The same cycle, begun with its smallest node. */
export function fromSmallest(cycle: readonly number[]): readonly number[] {
  let smallest = 0;
  for (const [i, node] of cycle.entries()) if (node < (cycle[smallest] ?? node)) smallest = i;
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}

/** The cycle for people: `a → b → a`. */
export function cycleText(cycle: readonly string[]): string {
  return [...cycle, ...cycle.slice(0, 1)].join(" → ");
}
