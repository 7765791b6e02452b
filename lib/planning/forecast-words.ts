import { type Day, daysBetween } from "@/lib/time/days";
import { onDayPlanned } from "@/lib/time/planned-day";
import type { Forecast, ForecastDays } from "./forecast";

/** Where a person's own pace leads, beside what was planned. */
export type ForecastNote = {
  /** Being ready to apply, or the last step for those who are. */
  readonly goal: "ready" | "finish";
  readonly day: Day;
  readonly planned: Day;
  /** Dating the plan anew from today would move that day by a week or more. */
  readonly worthDating: boolean;
};

const week = 7; // days

/**
 * The note on a plan; null where there is nothing to compare: nothing is finished yet and nothing is late, or all is.
 * @param forecast null for a plan that has not begun
 */
export function forecastNote(
  forecast: Forecast | null,
  plan: ForecastDays & { readonly isReady: boolean; readonly stepsDone: number; readonly steps: number },
  today: Day,
): ForecastNote | null {
  if (!forecast || plan.stepsDone === plan.steps) return null;
  const leadsToReady = !plan.isReady && forecast.readyDate !== null && forecast.readyDate >= today;
  const dayOf = ({ readyDate, finish }: ForecastDays) => (leadsToReady ? (readyDate ?? finish) : finish);
  const [day, planned] = [dayOf(forecast), dayOf(plan)];
  if (plan.stepsDone === 0 && !isFar(planned, day)) return null;
  const goal = leadsToReady ? "ready" : "finish";
  return { goal, day, planned, worthDating: isFar(planned, day) && isFar(planned, dayOf(forecast.anew)) };
}

/** Whether the pace leads to another day than the planned one, as far as days so far ahead can be told. */
export const isOffPlan = ({ planned, day }: ForecastNote): boolean => isFar(planned, day);

/** `At this pace: ready in mid-July 2027, five weeks later than planned`. */
export function forecastWords(note: ForecastNote, today: Day): string {
  const what = note.goal === "ready" ? "ready" : "all steps done";
  if (note.day === note.planned) return `At this pace: ${what} on the planned day`;
  if (!isOffPlan(note)) return `At this pace: ${what} within a week of the planned day`;
  const days = daysBetween(note.planned, note.day);
  const side = days > 0 ? "later" : "sooner";
  return `At this pace: ${what} ${onDayPlanned(note.day, today)}, ${spanInWords(Math.abs(days))} ${side} than planned`;
}

const isFar = (from: Day, to: Day) => Math.abs(daysBetween(from, to)) >= week;

/** "five weeks", "four months", "two years": no finer than such a forecast is. */
function spanInWords(days: number): string {
  const weeks = Math.round(days / week);
  if (weeks <= 12) return counted(weeks, "week");
  const months = Math.round(days / (365.25 / 12));
  return months < 24 ? counted(months, "month") : counted(Math.round(months / 12), "year");
}

const counted = (count: number, noun: string) => `${numberWords[count] ?? count} ${noun}${count === 1 ? "" : "s"}`;

const numberWords = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
