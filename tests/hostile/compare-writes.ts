import type { RatingWrite } from "./writers";

export type Comparison = {
  readonly acknowledged: number;
  /** Acknowledged and not there. */
  readonly lost: number;
  /** There more often than it was sent, or by nobody. */
  readonly doubled: number;
  /** There, though the answer said that nothing was saved. */
  readonly belied: number;
};

/**
 * Compares the history of one person with what they sent, both in order: an acknowledged write is there once, a refused
 * one is not, and of one whose answer never came either is right.
 */
export function compareRatings(
  writes: readonly RatingWrite[],
  history: readonly Pick<RatingWrite, "skillId" | "level">[],
): Comparison {
  let at = 0;
  let lost = 0;
  let belied = 0;
  for (const { skillId, level, outcome } of writes) {
    const isThere = history[at]?.skillId === skillId && history[at]?.level === level;
    if (isThere) at++;
    if (isThere && outcome === "refused") belied++;
    if (!isThere && outcome === "acknowledged") lost++;
  }
  const acknowledged = writes.filter(({ outcome }) => outcome === "acknowledged").length;
  return { acknowledged, lost, doubled: history.length - at, belied };
}
