import { type Day, daysBetween } from "@/lib/time/days";
import type { Cause } from "./causes";
import type { PlanDifference } from "./plan-difference";

/** "You already have 4 steps: 60 fewer hours, ready 7 weeks sooner": what brings a proposal, and what it would mean. */
export function differenceHeadline(causes: readonly Cause[], difference: PlanDifference): string {
  const [cause] = causes;
  return `${cause ? occasion(cause, difference) : "A change of this plan"}: ${consequences(difference)}`;
}

/** "60 fewer hours, ready 7 weeks sooner"; both clauses always, so that nothing is left to guess. */
export function consequences({ before, after }: PlanDifference): string {
  return `${hoursClause(before.hours, after.hours)}, ${readyClause(before.readyDate, after.readyDate)}`;
}

/** "7 weeks sooner", "3 days later"; empty for none. To the week from a fortnight on. */
export function shiftInWords(from: Day, to: Day): string {
  const days = daysBetween(from, to);
  if (days === 0) return "";
  const size = Math.abs(days);
  const text = size < 14 ? count(size, "day") : count(Math.round(size / 7), "week");
  return `${text} ${days > 0 ? "later" : "sooner"}`;
}

function occasion(cause: Cause, { dropped, added }: PlanDifference): string {
  switch (cause.kind) {
    case "recounted":
      return "We order plans better now than when this one was made";
    case "catalogue":
      return "The catalogue has changed since this plan was made";
    case "ratings":
    case "projects":
      if (dropped.length > 0 && added.length === 0) return `You already have ${count(dropped.length, "step")}`;
      if (added.length > 0 && dropped.length === 0)
        return `By your ratings you need ${count(added.length, "more step", "more steps")}`;
      return "Your ratings have changed";
    case "time":
      return cause.now.length === 1
        ? `You have ${cause.now[0]?.hoursPerWeek} hours a week now`
        : "Your study time has changed";
    case "order":
      return "Your other plans have changed";
    case "late":
      return `Your next step is at least ${cause.fortnights * 2} weeks late`;
    case "ahead":
      return `You are at least ${cause.fortnights * 2} weeks ahead`;
  }
}

function hoursClause(before: number, after: number): string {
  const change = Math.round(after) - Math.round(before);
  if (change === 0) return "as many hours as before";
  return `${Math.abs(change)} ${change < 0 ? "fewer" : "more"} ${Math.abs(change) === 1 ? "hour" : "hours"}`;
}

function readyClause(before: Day | null, after: Day | null): string {
  if (after === null) return before === null ? "ready to apply as before" : "ready to apply now";
  if (before === null) return "not ready to apply any more";
  const shift = shiftInWords(before, after);
  return shift === "" ? "ready on the same day" : `ready ${shift}`;
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
