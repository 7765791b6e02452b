import type { PlanOutline } from "./plan-outline";

/** What was finished before the plan was computed anew stands first. */
export function phasesWithEarlier({
  earlier = [],
  phases,
}: Pick<PlanOutline, "earlier" | "phases">): PlanOutline["phases"] {
  if (earlier.length === 0) return phases;
  const steps = earlier.map(({ step }) => step.id);
  return [{ name: "Finished before", aims: "What you did before the plan was updated", steps }, ...phases];
}
