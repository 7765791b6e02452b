/**
 * A share for people: `42%`. Rounded down, so that nothing reads as reached that is not: 79.6 % of an asked 80 % is 79.
 * @param share from 0 to 1
 */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-6)}%`;
}
