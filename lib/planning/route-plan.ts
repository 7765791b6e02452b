import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import { dayNumber, finishDay, isoDay, startDay } from "@/lib/engine/calendar";
import { explainSteps } from "@/lib/engine/explain-steps";
import type { Holdings, Plan } from "@/lib/engine/types";
import type { Day } from "@/lib/time/days";
import type { FastestRoute } from "./fastest-route";
import { instanceFor } from "./instance";
import { makeSnapshot } from "./make-snapshot";
import type { PlanSnapshot } from "./snapshot";

/** Hours of study a week, > 0, and the first day. */
type Pace = { readonly hoursPerWeek: number; readonly startDate: Day };

/**
 * A route as a dated plan with all its texts: the same steps and hours, at this pace. No order is searched for again,
 * since the fast track is the same at every pace.
 * @param holdings those that the route was computed from
 */
export function routePlan(role: RoleCatalog, holdings: Holdings, route: FastestRoute, pace: Pace): PlanSnapshot {
  const instance = instanceFor(role, { ...holdings, ...pace, strategy: "fast-track" });
  const plan = datedAt(route.plan, pace);
  return makeSnapshot(role, instance, plan, explainSteps(instance, plan), {});
}

function datedAt(plan: Plan, { hoursPerWeek, startDate }: Pace): Plan {
  const firstDay = dayNumber(startDate) ?? 0;
  const steps = plan.steps.map((step, index) => {
    const before = plan.steps[index - 1]?.cumulativeHours ?? 0;
    return {
      ...step,
      start: isoDay(firstDay + startDay(before, hoursPerWeek)),
      finish: isoDay(firstDay + finishDay(before, step.cumulativeHours, hoursPerWeek)),
    };
  });
  const ready = steps.find(({ id }) => id === plan.ready.step);
  return {
    ...plan,
    steps,
    finish: steps.at(-1)?.finish ?? startDate,
    ready: { ...plan.ready, date: ready?.finish ?? startDate },
  };
}
