import type { Plan, PlanStep } from "@/lib/engine/types";
import { done, fail, type Result } from "@/lib/result";
import type { Day } from "@/lib/time/days";
import type { NoPlan } from "./no-plan";
import { type StudyTime, studyCalendar } from "./study-calendar";

/** Days of a step that is done in another plan, before this one goes on. */
export type SharedDays = { readonly start: Day; readonly finish: Day };

/**
 * The plan with the days that the person's study time gives it: those of each step, the last day and the day of
 * readiness. Order and figures stay.
 * @param shared by step id: steps with days of their own, which take no time here
 * @returns a message for the person if the plan would never end, or after 9999-12-31
 */
export function datedBy(
  plan: Plan,
  startDate: Day,
  time: StudyTime,
  shared: ReadonlyMap<string, SharedDays> = new Map(),
): Result<Plan, NoPlan> {
  const calendar = studyCalendar(startDate, time);
  const steps: PlanStep[] = [];
  let hours = 0;
  for (const step of plan.steps) {
    const elsewhere = shared.get(step.id);
    const before = hours;
    if (!elsewhere) hours += step.hours;
    const start = elsewhere?.start ?? calendar.startDay(before);
    const finish = elsewhere?.finish ?? calendar.finishDay(before, hours);
    if (start === null || finish === null) return fail(neverEnds);
    steps.push({ ...step, start, finish });
  }
  const readyAt = steps.findIndex(({ id }) => id === plan.ready.step);
  return done({
    ...plan,
    steps,
    finish: lastDay(steps, startDate),
    ready: { ...plan.ready, date: lastDay(steps.slice(0, readyAt + 1), startDate) },
  });
}

/** When all of the steps are done; the start for none. A shared one may be done before those in front of it. */
function lastDay(steps: readonly PlanStep[], startDate: Day): Day {
  return (
    steps
      .map(({ finish }) => finish)
      .sort()
      .at(-1) ?? startDate
  );
}

const late =
  "At these hours the plan would not end by the year 9999. Choose an earlier first day or more hours a week.";

const neverEnds: NoPlan = { kind: "no-plan", message: late, fields: { startDate: late } };
