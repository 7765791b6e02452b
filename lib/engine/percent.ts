/** What floating point may take away from a whole number of percent. */
const LOST = 1e-6;

/**
 * A share in percent that claims no more than there is: rounded down, 100 only for all, 0 only for nothing.
 * @param share from 0 to 1
 * @param digits decimals; with 0 the smallest that is said of something is 1, with 1 it is 0.1
 */
export function percentOf(share: number, digits = 0): number {
  const unit = 10 ** digits;
  return Math.max(share > 0 ? 1 : 0, Math.floor(share * 100 * unit + LOST)) / unit;
}

/** A bound in whole percent that promises no more than is known: rounded up, and at least 1. */
export function percentAtMost(share: number): number {
  return Math.max(1, Math.ceil(share * 100 - LOST));
}
