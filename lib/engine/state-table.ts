/**
 * Downward-closed sets of nodes with what the search knows of them, each set once. Rows are numbered in the order in
 * which they were added. Open addressing; grows by doubling.
 */
export class StateTable {
  /** Row i's bit set starts at word `i * words`. */
  sets: Uint32Array;
  /** Least cost found to get here. */
  cost: Float64Array;
  /** Time and weight of the set. */
  time: Float64Array;
  weight: Float64Array;
  /** Σ p² of what is outside the set. */
  squaresLeft: Float64Array;
  /** Least that what is outside the set adds to the cost. */
  restBound: Float64Array;
  /** 1 for rows that are not to be continued. */
  dead: Uint8Array;
  size = 0;
  private slots: Int32Array;

  constructor(readonly words: number) {
    const capacity = 16;
    this.sets = new Uint32Array(capacity * words);
    this.cost = new Float64Array(capacity);
    this.time = new Float64Array(capacity);
    this.weight = new Float64Array(capacity);
    this.squaresLeft = new Float64Array(capacity);
    this.restBound = new Float64Array(capacity);
    this.dead = new Uint8Array(capacity);
    this.slots = new Int32Array(capacity * 2).fill(-1);
  }

  /** The row of this set, or -1. */
  find(set: Uint32Array): number {
    return this.slots[this.slotOf(set, 0)] ?? -1;
  }

  /** The row of this set; a new one if there is none, to be filled in by the caller. */
  findOrAdd(set: Uint32Array): number {
    const row = this.find(set);
    if (row >= 0) return row;
    if (this.size === this.cost.length) this.grow();
    const added = this.size++;
    this.slots[this.slotOf(set, 0)] = added;
    this.sets.set(set, added * this.words);
    return added;
  }

  /** The slot that holds the set beginning at `offset`, or the free one where it belongs. */
  private slotOf(set: Uint32Array, offset: number): number {
    const mask = this.slots.length - 1;
    let hash = 0;
    for (let word = 0; word < this.words; word++) {
      hash = Math.imul(hash ^ (set[offset + word] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = this.slots[slot] ?? -1;
      if (row < 0 || this.isSame(row, set, offset)) return slot;
    }
  }

  private isSame(row: number, set: Uint32Array, offset: number): boolean {
    for (let word = 0; word < this.words; word++) {
      if (this.sets[row * this.words + word] !== set[offset + word]) return false;
    }
    return true;
  }

  private grow(): void {
    const capacity = this.cost.length * 2;
    const wider = <T extends Float64Array | Uint32Array | Uint8Array>(target: T, from: T): T => {
      target.set(from);
      return target;
    };
    this.sets = wider(new Uint32Array(capacity * this.words), this.sets);
    this.cost = wider(new Float64Array(capacity), this.cost);
    this.time = wider(new Float64Array(capacity), this.time);
    this.weight = wider(new Float64Array(capacity), this.weight);
    this.squaresLeft = wider(new Float64Array(capacity), this.squaresLeft);
    this.restBound = wider(new Float64Array(capacity), this.restBound);
    this.dead = wider(new Uint8Array(capacity), this.dead);
    this.slots = new Int32Array(capacity * 2).fill(-1);
    for (let row = 0; row < this.size; row++) this.slots[this.slotOf(this.sets, row * this.words)] = row;
  }
}
