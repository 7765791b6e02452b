import type { Jobs } from "./jobs";

/**
 * A block's jobs with all that precedes and follows each, as bit sets: node i is bit i % 32 of word i / 32.
 * Nodes are the block's jobs in ascending order.
 */
export type Poset = {
  readonly size: number;
  /** Words a node. */
  readonly words: number;
  /** Node i's bit set starts at word `i * words`. */
  readonly before: Uint32Array;
  readonly after: Uint32Array;
};

/** The transitive closure of the needs among the block's jobs; O(n · m / 32) for n jobs with m needs. */
export function posetOf(jobs: Jobs, block: Int32Array, rank: Int32Array): Poset {
  const size = block.length;
  const words = (size + 31) >> 5;
  const before = new Uint32Array(size * words);
  const after = new Uint32Array(size * words);
  const nodeOf = new Map<number, number>();
  for (const [node, job] of block.entries()) nodeOf.set(job, node);
  const byRank = Int32Array.from(block.keys()).sort((a, b) => (rank[block[a] ?? 0] ?? 0) - (rank[block[b] ?? 0] ?? 0));
  const needs = Array.from(block, (job) => (jobs.predecessors[job] ?? []).flatMap((need) => nodeOf.get(need) ?? []));
  for (const node of byRank) {
    for (const need of needs[node] ?? []) include(before, words, node, need);
  }
  for (const node of byRank.reverse()) {
    for (const need of needs[node] ?? []) include(after, words, need, node);
  }
  return { size, words, before, after };
}

/** Adds the other node and its set to the node's set. */
function include(sets: Uint32Array, words: number, node: number, other: number): void {
  for (let word = 0; word < words; word++) {
    sets[node * words + word] = (sets[node * words + word] ?? 0) | (sets[other * words + word] ?? 0);
  }
  addTo(sets, words, node, other);
}

export function addTo(sets: Uint32Array, words: number, node: number, other: number): void {
  const word = node * words + (other >> 5);
  sets[word] = (sets[word] ?? 0) | (1 << (other & 31));
}

export function holds(sets: Uint32Array, words: number, node: number, other: number): boolean {
  return ((sets[node * words + (other >> 5)] ?? 0) & (1 << (other & 31))) !== 0;
}

/** Whether node a's set is within node b's. */
export function isWithin(sets: Uint32Array, words: number, a: number, b: number): boolean {
  for (let word = 0; word < words; word++) {
    if (((sets[a * words + word] ?? 0) & ~(sets[b * words + word] ?? 0)) !== 0) return false;
  }
  return true;
}

/**
 * The parts that follow one another in every order: components of "neither precedes the other". One part if the nodes
 * cannot be split so. After the first k of the nodes by number of predecessors there is a split if each of them
 * precedes each of the rest, k · (n − k) pairs; pairs are counted, so the test is O(n) besides the counting.
 */
export function seriesParts({ size, words, before, after }: Poset): readonly Int32Array[] {
  const predecessors = counts(before, size, words);
  const successors = counts(after, size, words);
  const nodes = Int32Array.from(predecessors.keys());
  nodes.sort((a, b) => (predecessors[a] ?? 0) - (predecessors[b] ?? 0) || a - b);
  const parts: Int32Array[] = [];
  let start = 0;
  let crossing = 0; // pairs of a node up to here and one after
  for (const [position, node] of nodes.entries()) {
    crossing += (successors[node] ?? 0) - (predecessors[node] ?? 0);
    const taken = position + 1;
    if (crossing !== taken * (size - taken)) continue;
    parts.push(nodes.slice(start, taken).sort());
    start = taken;
  }
  return parts;
}

function counts(sets: Uint32Array, size: number, words: number): Int32Array {
  return Int32Array.from({ length: size }, (_, node) => {
    let count = 0;
    for (let word = 0; word < words; word++) count += bitCount(sets[node * words + word] ?? 0);
    return count;
  });
}

export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The poset with what must hold in the wanted order besides: i before j wherever i's weight an hour is not lower (of
 * equal ones, i the smaller id), all that precedes i precedes j, and all that follows j follows i.
 * Proof: let an optimal order hold j K i. K holds nothing that precedes i or follows j without also preceding j or
 * following i, so K, i and j may change places freely. Is K's ratio at least j's, then K i j costs no more; is it
 * lower, then i j K costs less. So i comes first, strictly better or, at a tie, with the smaller list of ids.
 * A new pair keeps the relation transitive and may bring further ones: repeated until none is found.
 * Cost: O(n³ / 32) a round.
 * @param isAhead whether node i has the higher weight an hour than node j or, at a tie, the smaller id
 */
export function withDominance(poset: Poset, isAhead: (i: number, j: number) => boolean): Poset {
  const { size, words } = poset;
  const before = poset.before.slice();
  const after = poset.after.slice();
  for (let found = true; found; ) {
    found = false;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        if (i === j || !isAhead(i, j) || holds(before, words, j, i) || holds(before, words, i, j)) continue;
        if (!isWithin(before, words, i, j) || !isWithin(after, words, j, i)) continue;
        addTo(before, words, j, i);
        addTo(after, words, i, j);
        found = true;
      }
    }
  }
  return { size, words, before, after };
}
