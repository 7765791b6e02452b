import type { Strategy } from "@/lib/engine/types";

/** Named by what it gives: `Ready soonest`. */
export function strategyName(strategy: Strategy): string {
  return strategy === "fast-track" ? "Ready soonest" : "Biggest gains first";
}
