import { formatDay } from "@/lib/time/days";
import type { Period } from "./periods";

/** `your break from 2 Aug 2027 to 15 Aug 2027`; `12 hours a week on 2 Aug 2027`. */
export function periodInWords({ first, last, hoursPerWeek }: Period): string {
  const what =
    hoursPerWeek === 0 ? "your break" : `your ${hoursPerWeek} ${hoursPerWeek === 1 ? "hour" : "hours"} a week`;
  return `${what} ${daysInWords({ first, last })}`;
}

/** `from 2 Aug 2027 to 15 Aug 2027`; `on 2 Aug 2027`. */
export function daysInWords({ first, last }: Pick<Period, "first" | "last">): string {
  return first === last ? `on ${formatDay(first)}` : `from ${formatDay(first)} to ${formatDay(last)}`;
}
