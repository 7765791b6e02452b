import { percentOf } from "@/lib/engine/percent";

/**
 * A share for people: `42%`. Rounded down, so that nothing reads as reached that is not: 79.6% of 80% required is 79%.
 * @param share from 0 to 1
 */
export function percent(share: number): string {
  return share > 0 && share < 0.01 ? "<1%" : `${percentOf(share)}%`;
}
