import type { Certificate, Strategy } from "@/lib/engine/types";

/** What is proven of a plan's order, in words that claim no more than that. */
export function certificateWords(strategy: Strategy, { objective, lowerBound, optimal }: Certificate): string {
  if (optimal) return proven[strategy];
  const room = objective > 0 ? (objective - lowerBound) / objective : 0; // share by which a better plan could be better
  const percent = Math.max(1, Math.ceil(room * 100 - 1e-6));
  return percent < 100 ? unproven[strategy](percent) : unknown[strategy];
}

const proven: Record<Strategy, string> = {
  steady: "Proven best: no order of these steps gives you more readiness, sooner, along the way.",
  "fast-track": "Proven fastest: no other choice of steps makes you ready to apply in fewer hours.",
};

const unproven: Record<Strategy, (percent: number) => string> = {
  steady: (percent) =>
    `Not proven best. By our measure of readiness gained along the way, no order could be more than ${percent}% better.`,
  "fast-track": (percent) =>
    `Not proven fastest. No choice of steps could make you ready in more than ${percent}% fewer hours.`,
};

const unknown: Record<Strategy, string> = {
  steady: "Not proven best: the order follows a sound rule, and how much better one could be is not known.",
  "fast-track": "Not proven fastest: the choice follows a sound rule, and how much faster one could be is not known.",
};
