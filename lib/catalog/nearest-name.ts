/**
 * The name that was probably meant: the one at the smallest edit distance, at most a third of the word's length; of equal
 * ones the first in the list. `null` if none is near.
 */
export function nearestName(word: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let fewest = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    const distance = editDistance(word, name);
    if (distance < fewest) {
      best = name;
      fewest = distance;
    }
  }
  return best;
}

/** Levenshtein distance (V. I. Levenshtein 1966), row by row. Cost: O(|a| · |b|) time, O(|b|) memory. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
