import { percentAtMost } from "@/lib/engine/percent";
import type { Certificate } from "@/lib/engine/types";

/** What can honestly be said of the order of a plan's steps. */
export function orderClaim({ optimal, objective, lowerBound }: Certificate): string {
  if (optimal) {
    return "Proven best: in no other order of these steps would readiness be higher on average along the way.";
  }
  const distance =
    lowerBound > 0 ? `; it is at most ${percentAtMost(objective / lowerBound - 1)}% from the best there could be` : "";
  return `Steps that give the most readiness an hour come first. This order is not proven to be the best${distance}.`;
}
