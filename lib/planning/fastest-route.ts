import { makePlan } from "@/lib/engine/make-plan";
import type { Holdings, Instance, Plan, PlanStep } from "@/lib/engine/types";
import { instanceFor, type PlannedRole } from "./instance";

/** Only the hours are read of such a plan, so any pace and day will do. */
const anyPace = { hoursPerWeek: 10, startDate: "2026-01-05" };

export type FastestRoute = {
  /** Hours of study until ready to apply; 0 for someone who is ready. */
  readonly readyHours: number;
  /** Hours until every requirement is met and every project done. */
  readonly totalHours: number;
  readonly plan: Plan;
  /** What the plan was made of, at any pace. */
  readonly instance: Instance;
  /** On the day of being ready: what was held before, and what the steps up to there add. */
  readonly holdingsWhenReady: Holdings;
};

/** The fast-track plan to the role for somebody who holds this; `null` if the engine refuses it. */
export function fastestRoute(role: PlannedRole, holdings: Holdings): FastestRoute | null {
  const instance = instanceFor(role, { ...anyPace, ...holdings, strategy: "fast-track" });
  const result = makePlan(instance);
  if (!result.ok) return null;
  const { plan } = result;
  const ready = plan.ready.step === null ? 0 : plan.steps.findIndex(({ id }) => id === plan.ready.step) + 1;
  return {
    readyHours: plan.ready.hours,
    totalHours: plan.totalHours,
    plan,
    instance,
    holdingsWhenReady: withSteps(holdings, plan.steps.slice(0, ready)),
  };
}

function withSteps({ ratings, projectsDone }: Holdings, steps: readonly PlanStep[]): Holdings {
  const reached = new Map(Object.entries(ratings));
  const proven = new Set(projectsDone);
  for (const step of steps) {
    if (step.kind === "project") proven.add(step.id);
    else reached.set(step.skill, Math.max(reached.get(step.skill) ?? 0, step.to));
  }
  return { ratings: Object.fromEntries(reached), projectsDone: [...proven] };
}
