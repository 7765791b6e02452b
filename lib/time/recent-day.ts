import { addDays, type Day, dayIn } from "./days";
import { onDayPlanned } from "./planned-day";

/** The day of an instant that has passed, as the person in that time zone would say it: `today`, `on 3 March 2027`. */
export function recentDay(instant: Date, timeZone: string, now: Date): string {
  const [day, today] = [dayIn(timeZone, instant), dayIn(timeZone, now)];
  if (day === today) return "today";
  return day === yesterday(today) ? "yesterday" : onDayPlanned(day, today);
}

const yesterday = (today: Day) => addDays(today, -1);
