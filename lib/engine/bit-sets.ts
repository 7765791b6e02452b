/**
 * Sets of small whole numbers as rows of one typed array: number i is bit i % 32 of word i / 32 of its row, and row r
 * begins at word `r * words`. Plain loops, since they are the innermost of every search.
 */
export function insert(sets: Uint32Array, words: number, row: number, member: number): void {
  const word = row * words + (member >> 5);
  sets[word] = (sets[word] ?? 0) | (1 << (member & 31));
}

export function contains(sets: Uint32Array, words: number, row: number, member: number): boolean {
  return ((sets[row * words + (member >> 5)] ?? 0) & (1 << (member & 31))) !== 0;
}

/** Whether every member of a row of `sets` is in a row of `others`. */
export function isSubset(sets: Uint32Array, row: number, others: Uint32Array, other: number, words: number): boolean {
  for (let word = 0; word < words; word++) {
    if (((sets[row * words + word] ?? 0) & ~(others[other * words + word] ?? 0)) !== 0) return false;
  }
  return true;
}

/** Whether a row of `sets` and a row of `others` have a member in common. */
export function intersects(sets: Uint32Array, row: number, others: Uint32Array, other: number, words: number): boolean {
  for (let word = 0; word < words; word++) {
    if (((sets[row * words + word] ?? 0) & (others[other * words + word] ?? 0)) !== 0) return true;
  }
  return false;
}

/** Adds the members of a row of `others` to a row of `sets`. */
export function unite(sets: Uint32Array, row: number, others: Uint32Array, other: number, words: number): void {
  for (let word = 0; word < words; word++) {
    sets[row * words + word] = (sets[row * words + word] ?? 0) | (others[other * words + word] ?? 0);
  }
}

/** The members of a row, ascending. */
export function membersOf(sets: Uint32Array, words: number, row: number): number[] {
  const members: number[] = [];
  for (let word = 0; word < words; word++) {
    for (let bits = sets[row * words + word] ?? 0; bits !== 0; bits &= bits - 1) {
      members.push(32 * word + lowestBit(bits));
    }
  }
  return members;
}

/** Position of the lowest bit that is set; the word is not 0. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
