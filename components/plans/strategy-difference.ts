import type { StrategyPreview } from "@/lib/plans/plan-preview";
import { daysBetween } from "@/lib/time/days";

type Compared = Pick<StrategyPreview, "readyDate" | "metHalfway">;

/** What “Biggest gains first” costs or brings beside “Ready soonest”, in one sentence. */
export function strategyDifference(gainsFirst: Compared, readySoonest: Compared): string {
  return `${readyWords(gainsFirst, readySoonest)}; halfway through, ${metWords(gainsFirst.metHalfway - readySoonest.metHalfway)}.`;
}

function readyWords(gainsFirst: Compared, readySoonest: Compared): string {
  if (gainsFirst.readyDate === null || readySoonest.readyDate === null) return "You are ready either way";
  const days = daysBetween(readySoonest.readyDate, gainsFirst.readyDate);
  if (days === 0) return "Ready on the same day as with Ready soonest";
  return `Ready ${days.toLocaleString("en-GB")} ${days === 1 ? "day" : "days"} later than with Ready soonest`;
}

function metWords(more: number): string {
  if (more === 0) return "as many requirements and projects are met";
  const count = Math.abs(more);
  const what = count === 1 ? "requirement or project is" : "requirements and projects are";
  return `${count} ${more > 0 ? "more" : "fewer"} ${what} met`;
}
