import type { Plan } from "@/lib/engine/types";
import type { Day } from "@/lib/time/days";
import { datedBy } from "./dated-plan";
import type { PlanTime } from "./plan-time";

/** What being ready by a day would take. */
export type ReadyBy = {
  readonly day: Day;
  /** The fewest hours a week, in halves, with which the person is ready by then; null if none would do. */
  readonly hoursPerWeek: number | null;
  /** What they have reached by that day at the hours that the plan has, 0 to 1. */
  readonly readiness: number;
};

const fewestHalves = 1;
const mostHalves = 200;

/**
 * The hours a week that make the person ready by that day, other hours for a while and breaks left as they are.
 * Method: bisection, since more hours are never later.
 * @param plan dated by `time` from `startDate` on
 */
export function readyBy(plan: Plan, startDate: Day, { studyTime, shared }: PlanTime, day: Day): ReadyBy {
  const isReadyAt = (halves: number) => {
    const dated = datedBy(plan, startDate, { ...studyTime, hoursPerWeek: halves / 2 }, shared);
    return dated.ok && dated.value.ready.date <= day;
  };
  return {
    day,
    hoursPerWeek: isReadyAt(mostHalves) ? smallest(isReadyAt) / 2 : null,
    readiness: plan.steps.findLast(({ finish }) => finish <= day)?.readinessAfter ?? plan.readiness,
  };
}

function smallest(isEnough: (halves: number) => boolean): number {
  let [low, high] = [fewestHalves, mostHalves];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
