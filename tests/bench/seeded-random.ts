/** Numbers that look random and are the same for the same seed, so that a failing instance can be made again. */
export type Random = {
  /** Whole, from `low` to `high`, both possible. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** `count` different ones of the list, or all if it has fewer; in the list's order. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
};

/** Method: T. Ettinger's mulberry32, a counter whose bits are mixed; good enough to vary instances. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    whole,
    chance: (probability) => next() < probability,
    some: (list, count) => {
      const left = [...list.keys()];
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, list.length)) chosen.add(left.splice(whole(0, left.length - 1), 1)[0] ?? 0);
      return list.filter((_, i) => chosen.has(i));
    },
  };
}
