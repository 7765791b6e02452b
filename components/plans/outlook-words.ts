import type { Outlook } from "@/lib/plans/catalogue-change";
import { formatDay } from "@/lib/time/days";

/** What taking a changed catalogue would mean, and for which finished steps it means nothing. */
export function outlookWords(before: Outlook, after: Outlook, stepsDone: number): string {
  return `If you take the changes: ${hoursWords(before, after)}. ${readyWords(before, after)}. ${keptWords(stepsDone)}.`;
}

function hoursWords(before: Outlook, after: Outlook): string {
  const left = `${Math.round(after.hours)} hours in ${after.steps} steps are left`;
  const same = Math.round(after.hours) === Math.round(before.hours) && after.steps === before.steps;
  return same ? `${left}, as many as now` : `${left}, instead of ${Math.round(before.hours)} in ${before.steps}`;
}

function readyWords(before: Outlook, after: Outlook): string {
  if (!after.readyDate) return before.readyDate ? "You are ready to apply now" : "You are ready to apply as before";
  const ready = `You are ready to apply on ${formatDay(after.readyDate)}`;
  if (after.readyDate === before.readyDate) return `${ready}, the same day`;
  return before.readyDate ? `${ready}, instead of ${formatDay(before.readyDate)}` : ready;
}

function keptWords(stepsDone: number): string {
  if (stepsDone === 0) return "All steps are planned anew";
  const kept = stepsDone === 1 ? "Your finished step stays" : `Your ${stepsDone} finished steps stay`;
  return `${kept} as ${stepsDone === 1 ? "it is" : "they are"}; the others are planned anew`;
}
