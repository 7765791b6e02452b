import type { Outlook } from "@/lib/planning/plan-difference";
import { type Day, daysBetween } from "@/lib/time/days";
import { dayPlanned, onDayPlanned } from "@/lib/time/planned-day";

/** What taking another plan would mean, and for which finished steps it means nothing. */
export function outlookWords(before: Outlook, after: Outlook, stepsDone: number, today: Day): string {
  return `${hoursWords(before, after)}. ${readyWords(before, after, today)}. ${keptWords(stepsDone)}.`;
}

function hoursWords(before: Outlook, after: Outlook): string {
  const left = `This would leave ${Math.round(after.hours)} hours in ${after.steps} ${after.steps === 1 ? "step" : "steps"}`;
  const same = Math.round(after.hours) === Math.round(before.hours) && after.steps === before.steps;
  return same ? `${left}, as many as now` : `${left}, instead of ${Math.round(before.hours)} in ${before.steps}`;
}

function readyWords(before: Outlook, after: Outlook, today: Day): string {
  if (!after.readyDate) return before.readyDate ? "You are ready to apply now" : "You are ready to apply as before";
  const ready = `You are ready to apply ${onDayPlanned(after.readyDate, today)}`;
  if (before.readyDate === null) return ready;
  if (after.readyDate === before.readyDate) return `${ready}, the same day as now`;
  const former = dayPlanned(before.readyDate, today);
  if (former !== dayPlanned(after.readyDate, today)) return `${ready}, instead of ${former}`;
  return `${ready}, ${laterOrSooner(daysBetween(before.readyDate, after.readyDate))} than now`;
}

function laterOrSooner(days: number): string {
  const count = Math.abs(days);
  return `${count} ${count === 1 ? "day" : "days"} ${days > 0 ? "later" : "sooner"}`;
}

function keptWords(stepsDone: number): string {
  if (stepsDone === 0) return "All steps are planned anew";
  const kept = stepsDone === 1 ? "Your finished step stays" : `Your ${stepsDone} finished steps stay`;
  return `${kept} as ${stepsDone === 1 ? "it is" : "they are"}; the others are planned anew`;
}
