import type { PlanStep } from "@/lib/engine/types";
import type { Day } from "@/lib/time/days";
import { linkedSteps } from "./linked-steps";
import type { Replanning } from "./replan";
import type { PlanSnapshot } from "./snapshot";
import { studyCalendar } from "./study-calendar";

/**
 * The day from which a plan's open steps are dated when it is computed anew: its first day, or the day on which an
 * earlier plan leaves time to it, while that lies ahead; else today. Where the step that comes first is the one that the
 * person is at already, the days since the last finished step count for it, as long as it would still end today or
 * later; so a plan that is followed as it stands keeps its dates.
 * @param first the step that comes first in the new plan
 */
export function resumedOn(
  old: Pick<PlanSnapshot, "plan" | "earlier" | "instance">,
  { today, done, settings, time }: Pick<Replanning, "today" | "done" | "settings" | "time">,
  first: PlanStep | undefined,
): Day {
  const earliest = laterOf(settings.startDate, time.startsNoEarlierThan ?? "");
  if (earliest > today) return earliest;
  const atNow = linkedSteps(old).find(({ step }) => !done.has(step.id))?.step.id;
  if (!first || first.id !== atNow) return today;
  const since = [old.instance.startDate, ...done.values()].reduce(laterOf);
  if (since >= today) return today;
  const ends = studyCalendar(since, time.studyTime).finishDay(0, first.hours);
  return ends !== null && ends < today ? today : since;
}

/** Of ISO days; the empty text is before any. */
const laterOf = (a: Day, b: Day): Day => (a < b ? b : a);
