import type { StudyTime } from "@/lib/planning/study-calendar";
import { addDays, type Day } from "@/lib/time/days";

/** Days on which a person studies more or less than usual, both ends included. */
export type Period = {
  readonly first: Day;
  readonly last: Day;
  /** 0: a break. */
  readonly hoursPerWeek: number;
};

/**
 * Hours a week and the periods that have their own, as a plan is dated by them.
 * @param periods none overlaps another, by rising day
 */
export function studyTimeFrom(hoursPerWeek: number, periods: readonly Period[]): StudyTime {
  const breaks = periods.filter((period) => period.hoursPerWeek === 0);
  const others = periods.filter((period) => period.hoursPerWeek > 0);
  const hoursFrom = others.flatMap(({ first, last, hoursPerWeek: own }, index) => {
    const after = addDays(last, 1);
    const goesOn = after === "" || others[index + 1]?.first === after;
    return [{ day: first, hoursPerWeek: own }, ...(goesOn ? [] : [{ day: after, hoursPerWeek: null }])];
  });
  return { hoursPerWeek, hoursFrom, breaks: breaks.map(({ first, last }) => ({ first, last })) };
}

/** The periods that share a day with this one. */
export function overlapping<P extends Period>(
  periods: readonly P[],
  { first, last }: Pick<Period, "first" | "last">,
): P[] {
  return periods.filter((period) => period.first <= last && first <= period.last);
}
