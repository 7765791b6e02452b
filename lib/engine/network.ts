/** A directed graph in flat arrays, as closures and flows are computed on it. */
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
