import { bitCount } from "./bit-sets";
import type { GoalOrder } from "./goal-block";

/**
 * The parts that follow one another in every order: components of "neither precedes the other". One part if the goals
 * cannot be split so. After the first k of the goals by number of predecessors there is a split if each of them precedes
 * each of the rest, k · (n − k) pairs; pairs are counted, so the test is O(n) besides the counting.
 * @returns goals, ascending in each part
 */
export function seriesParts({ before, after }: GoalOrder, size: number, words: number): readonly Int32Array[] {
  const predecessors = counts(before, size, words);
  const successors = counts(after, size, words);
  const goals = Int32Array.from(predecessors.keys());
  goals.sort((a, b) => (predecessors[a] ?? 0) - (predecessors[b] ?? 0) || a - b);
  const parts: Int32Array[] = [];
  let start = 0;
  let crossing = 0; // pairs of a goal up to here and one after
  for (const [position, goal] of goals.entries()) {
    crossing += (successors[goal] ?? 0) - (predecessors[goal] ?? 0);
    const taken = position + 1;
    if (crossing !== taken * (size - taken)) continue;
    parts.push(goals.slice(start, taken).sort());
    start = taken;
  }
  return parts;
}

function counts(sets: Uint32Array, size: number, words: number): Int32Array {
  return Int32Array.from({ length: size }, (_, row) => {
    let count = 0;
    for (let word = 0; word < words; word++) count += bitCount(sets[row * words + word] ?? 0);
    return count;
  });
}
