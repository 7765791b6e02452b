import type { Day } from "@/lib/time/days";
import { dayPlanned, onDayPlanned } from "@/lib/time/planned-day";

type PlannedDayProps = {
  day: Day;
  today: Day;
  /** Within a sentence: `on 14 March 2027`, `in mid-May 2027`. */
  preposition?: boolean;
};

/** A day of a plan in a person's words; the very day stays in the markup. */
export function PlannedDay({ day, today, preposition = false }: PlannedDayProps) {
  return <time dateTime={day}>{preposition ? onDayPlanned(day, today) : dayPlanned(day, today)}</time>;
}
