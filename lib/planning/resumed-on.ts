import { finishDay } from "@/lib/engine/calendar";
import type { PlanStep } from "@/lib/engine/types";
import { addDays, type Day } from "@/lib/time/days";
import { linkedSteps } from "./linked-steps";
import type { Replanning } from "./replan";
import type { PlanSnapshot } from "./snapshot";

/**
 * The day from which a plan's open steps are dated when it is computed anew: its first day while that lies ahead, else
 * today. Where the step that comes first is the one that the person is at already, the days since the last finished step
 * count for it, as long as it would still end today or later; so a plan that is followed as it stands keeps its dates.
 * @param first the step that comes first in the new plan
 */
export function resumedOn(
  old: Pick<PlanSnapshot, "plan" | "earlier" | "instance">,
  { today, done, settings, hoursPerWeek }: Pick<Replanning, "today" | "done" | "settings" | "hoursPerWeek">,
  first: PlanStep | undefined,
): Day {
  if (settings.startDate > today) return settings.startDate;
  const atNow = linkedSteps(old).find(({ step }) => !done.has(step.id))?.step.id;
  if (!first || first.id !== atNow) return today;
  const since = [old.instance.startDate, ...done.values()].sort().at(-1);
  if (since === undefined || since >= today) return today;
  const ends = addDays(since, finishDay(0, first.hours, hoursPerWeek));
  return ends < today ? today : since;
}
