import { percentAtMost } from "@/lib/engine/percent";
import type { Certificate, Strategy } from "@/lib/engine/types";

/**
 * What is proven of a plan, in words that claim no more than that.
 * @param steps how many the plan has
 */
export function certificateWords(
  strategy: Strategy,
  { objective, lowerBound, optimal }: Certificate,
  steps: number,
): string {
  if (steps === 0) return "Nothing is left to do.";
  if (optimal) return proven[strategy](steps === 1 ? "this one step" : `these ${steps} steps`);
  const room = objective > 0 ? (objective - lowerBound) / objective : 0; // share by which a better plan could be better
  const percent = percentAtMost(room);
  return percent < 100 ? unproven[strategy](percent) : unknown[strategy];
}

const proven: Record<Strategy, (steps: string) => string> = {
  steady: (steps) => `No order of ${steps} gets you ready sooner along the way; proven.`,
  "fast-track": () => "No other selection of steps gets you ready in fewer hours; proven.",
};

const unproven: Record<Strategy, (percent: number) => string> = {
  steady: (percent) =>
    `Not proven best. By our measure of readiness gained along the way, no order could be more than ${percent}% better.`,
  "fast-track": (percent) =>
    `Not proven fastest. No selection of steps could make you ready in more than ${percent}% fewer hours.`,
};

const unknown: Record<Strategy, string> = {
  steady: "Not proven best: the order follows a sound rule, and how much better one could be is not known.",
  "fast-track":
    "Not proven fastest: the selection follows a sound rule, and how much faster one could be is not known.",
};
