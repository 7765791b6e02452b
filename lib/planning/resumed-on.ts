import type { PlanStep } from "@/lib/engine/types";
import { addDays, type Day } from "@/lib/time/days";
import { linkedSteps } from "./linked-steps";
import type { Replanning } from "./replan";
import type { PlanSnapshot } from "./snapshot";
import { paceBetween, type StudyTime, studyCalendar } from "./study-calendar";

/**
 * The day from which a plan's open steps are dated when it is computed anew: its first day, or the day on which an
 * earlier plan leaves time to it, while that lies ahead; else today. Where the step that comes first is the one that the
 * person is at already, the days since the last finished step count for it, as long as it would still end today or
 * later; so a plan that is followed as it stands keeps its dates.
 * @param first the step that comes first in the new plan
 */
export function resumedOn(
  old: Pick<PlanSnapshot, "plan" | "earlier" | "instance" | "choices">,
  { today, done, settings, time }: Pick<Replanning, "today" | "done" | "settings" | "time">,
  first: PlanStep | undefined,
): Day {
  const earliest = laterOf(settings.startDate, time.startsNoEarlierThan ?? "");
  if (earliest > today) return earliest;
  const atNow = linkedSteps(old).find(({ step }) => !done.has(step.id))?.step.id;
  if (!first || first.id !== atNow) return today;
  const since = [old.instance.startDate, ...done.values()].reduce(laterOf);
  if (since >= today) return today;
  const ends = studyCalendar(since, withPassedDays(old, since, today, time.studyTime)).finishDay(0, first.hours);
  return ends !== null && ends < today ? today : since;
}

/**
 * The study time with the days that have passed as the old plan had them: other hours count from today on, or more of
 * them could make a plan later.
 * @param since the day from which the plan is dated
 */
export function withPassedDays(
  { instance, choices }: Pick<PlanSnapshot, "instance" | "choices">,
  since: Day,
  today: Day,
  time: StudyTime,
): StudyTime {
  if (since >= today) return time;
  const yesterday = addDays(today, -1);
  const passed = paceBetween({ ...choices, hoursPerWeek: instance.hoursPerWeek }, since, yesterday);
  if (JSON.stringify(passed) === JSON.stringify(paceBetween(time, since, yesterday))) return time;
  const changes = [...time.hoursFrom].sort((a, b) => (a.day < b.day ? -1 : 1));
  const hoursPerWeek = changes.findLast(({ day }) => day <= today)?.hoursPerWeek ?? null;
  return {
    ...time,
    hoursFrom: [...passed, { day: today, hoursPerWeek }, ...changes.filter(({ day }) => day > today)],
  };
}

/** Of ISO days; the empty text is before any. */
const laterOf = (a: Day, b: Day): Day => (a < b ? b : a);
