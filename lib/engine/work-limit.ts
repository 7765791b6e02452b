/**
 * What a plan may still cost to find. Work is counted, not timed, so that every machine stops at the same place and finds
 * the same plan; a unit is about ten nanoseconds on the machine that the figures in docs/engine.md come from. Counted is
 * what can go on for very long, searches and bounds; passes whose length the number of steps decides are not.
 */
export type WorkLimit = { left: number };

/** For one plan: about 200 ms. */
export const MOST_WORK = 20_000_000;

/** @returns whether so much was left; if not, nothing is spent */
export function spend(limit: WorkLimit, work: number): boolean {
  if (work > limit.left) return false;
  limit.left -= work;
  return true;
}

/** Lets one part of a search have a part of what is left; what it does not use is left to the others. */
export function share<T>(limit: WorkLimit, fraction: number, use: (part: WorkLimit) => T): T {
  const part = { left: limit.left * fraction };
  limit.left -= part.left;
  const result = use(part);
  limit.left += part.left;
  return result;
}
