/**
 * An order in which every node comes after its needs; among those that may come next always the smallest.
 * Kahn's method with a heap, O((n + m) log n).
 * @returns null if the needs form a cycle
 */
export function topologicalOrder(needs: readonly (readonly number[])[]): Int32Array | null {
  const dependents = needs.map((): number[] => []);
  const missing = new Int32Array(needs.length);
  const free: number[] = []; // binary heap, smallest first
  for (const [node, list] of needs.entries()) {
    missing[node] = list.length;
    if (list.length === 0) pushHeap(free, node);
    for (const need of list) dependents[need]?.push(node);
  }
  const order = new Int32Array(needs.length);
  let count = 0;
  for (let node = popHeap(free); node !== undefined; node = popHeap(free)) {
    order[count++] = node;
    for (const dependent of dependents[node] ?? []) {
      const left = (missing[dependent] ?? 0) - 1;
      missing[dependent] = left;
      if (left === 0) pushHeap(free, dependent);
    }
  }
  return count === needs.length ? order : null;
}

export function pushHeap(heap: number[], value: number): void {
  let at = heap.length;
  heap.push(value);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (above <= value) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = value;
}

/** The smallest value, taken off; undefined if the heap is empty. */
export function popHeap(heap: number[]): number | undefined {
  const smallest = heap[0];
  const value = heap.pop();
  if (value === undefined || heap.length === 0) return smallest;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if ((heap[child + 1] ?? Number.POSITIVE_INFINITY) < (heap[child] ?? 0)) child++;
    const below = heap[child] ?? 0;
    if (below >= value) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = value;
  return smallest;
}
