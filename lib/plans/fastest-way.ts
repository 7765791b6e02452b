import { makePlan } from "@/lib/engine/make-plan";
import type { Plan, Ratings } from "@/lib/engine/types";
import { instanceFor, type PlannedRole } from "./instance";

/** Only the hours are read of such a plan, so any pace and day will do. */
const anyPace = { hoursPerWeek: 10, startDate: "2026-01-05" };

export type FastestWay = {
  /** Hours of study until ready to apply; 0 for someone who is ready. */
  readonly readyHours: number;
  /** Hours until every requirement is met and every project done. */
  readonly totalHours: number;
  readonly plan: Plan;
  /** Levels on the day of being ready: what one had, and what the steps up to there reach. */
  readonly ratingsWhenReady: Ratings;
};

/** The fast-track plan to the role for somebody with these levels and projects; `null` if the engine refuses it. */
export function fastestWay(
  role: PlannedRole,
  ratings: Ratings,
  projectsDone: readonly string[] = [],
): FastestWay | null {
  const result = makePlan(instanceFor(role, { ...anyPace, ratings, projectsDone, strategy: "fast-track" }));
  if (!result.ok) return null;
  const { plan } = result;
  const ready = plan.ready.step === null ? 0 : plan.steps.findIndex(({ id }) => id === plan.ready.step) + 1;
  const reached = new Map(Object.entries(ratings));
  for (const step of plan.steps.slice(0, ready)) {
    if (step.kind === "skill") reached.set(step.skill, Math.max(reached.get(step.skill) ?? 0, step.to));
  }
  return {
    readyHours: plan.ready.hours,
    totalHours: plan.totalHours,
    plan,
    ratingsWhenReady: Object.fromEntries(reached),
  };
}
