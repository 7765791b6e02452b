import { percentAtMost } from "./percent";
import type { Certificate, Strategy } from "./types";

/**
 * What is proven of a plan, in words that claim no more than that.
 * @param steps how many the plan has
 */
export function certificateText(
  strategy: Strategy,
  { objective, lowerBound, optimal }: Certificate,
  steps: number,
): string {
  if (steps === 0) return "Nothing is left to do.";
  if (optimal) return proven[strategy](steps);
  const room = objective > 0 ? (objective - lowerBound) / objective : 0; // share by which a better plan could be better
  const percent = percentAtMost(room);
  return percent < 100 ? unproven[strategy](percent) : unknown[strategy];
}

const proven: Record<Strategy, (steps: number) => string> = {
  steady: (steps) =>
    steps === 1
      ? "There is only one step."
      : `Proven best: no other order of these ${steps} steps raises readiness sooner.`,
  "fast-track": () => "Proven fastest: no other selection of steps makes you ready in fewer hours.",
};

const unproven: Record<Strategy, (percent: number) => string> = {
  steady: (percent) => `Not proven best: another order of the steps could be better, by at most ${percent}%.`,
  "fast-track": (percent) =>
    `Not proven fastest: another selection of steps could take fewer hours, by at most ${percent}%.`,
};

const unknown: Record<Strategy, string> = {
  steady: "Not proven best: we don't know how much better another order of the steps could be.",
  "fast-track": "Not proven fastest: we don't know how much faster another selection of steps could be.",
};
