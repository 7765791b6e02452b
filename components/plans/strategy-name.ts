import type { Strategy } from "@/lib/engine/types";

/** In the middle of a sentence: `ordered by steady gain`. */
export function strategyName(strategy: Strategy): string {
  return strategy === "fast-track" ? "fast track" : "steady gain";
}
