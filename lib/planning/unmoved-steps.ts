/**
 * Of steps that stand in both orders, a largest set that keeps its order: all others have moved.
 * Method: a longest increasing subsequence of the places in the old order, by patience sorting in O(n log n).
 * @param before the same ids as `after`, each once
 */
export function unmovedSteps(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const placeOf = (id: string | undefined) => (id === undefined ? -1 : (place.get(id) ?? -1));
  const ends: string[] = []; // ends[k]: the id of smallest place that ends a run of k + 1
  const previous = new Map<string, string | undefined>();
  for (const id of after) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(ends[middle]) < placeOf(id)) low = middle + 1;
      else high = middle;
    }
    previous.set(id, ends[low - 1]);
    ends[low] = id;
  }
  const unmoved = new Set<string>();
  for (let id = ends.at(-1); id !== undefined; id = previous.get(id)) unmoved.add(id);
  return unmoved;
}
