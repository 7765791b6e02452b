import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import { explainSteps } from "@/lib/engine/explain-steps";
import type { Holdings } from "@/lib/engine/types";
import type { Day } from "@/lib/time/days";
import { datedBy } from "./dated-plan";
import type { FastestRoute } from "./fastest-route";
import { instanceFor } from "./instance";
import { makeSnapshot } from "./make-snapshot";
import { noChoices, type PlanSnapshot } from "./snapshot";

/** Hours of study a week, > 0, and the first day. */
type Pace = { readonly hoursPerWeek: number; readonly startDate: Day };

/**
 * A route as a dated plan with all its texts: the same steps and hours, at this pace. No order is searched for again,
 * since the fast track is the same at every pace.
 * Throws if it would end after the year 9999.
 * @param holdings those that the route was computed from
 */
export function routePlan(role: RoleCatalog, holdings: Holdings, route: FastestRoute, pace: Pace): PlanSnapshot {
  const instance = instanceFor(role, { ...holdings, ...pace, strategy: "fast-track" });
  const dated = datedBy(route.plan, pace.startDate, { ...noChoices, hoursPerWeek: pace.hoursPerWeek });
  if (!dated.ok) throw new RangeError(dated.error.message);
  return makeSnapshot(role, instance, dated.value, explainSteps(instance, dated.value), {}, noChoices);
}
