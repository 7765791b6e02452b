/** Days since 1970-01-01 of an ISO day, negative before it; null if it is not written YYYY-MM-DD or does not exist. */
export function dayNumber(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY; // 31 February may be read as 3 March, or not at all
  return isoDay(day) === date ? day : null;
}

/** The ISO day that lies `day` days (whole) after 1970-01-01; from year 0 to `LAST_DAY`, the empty text beyond. */
export function isoDay(day: number): string {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) return "";
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, "YYYY-MM-DD".length);
}

/** Calendar days that `hours` of study take at `hoursPerWeek` (> 0), rounded to 9 decimals; infinite if too many. */
export function studyDays(hours: number, hoursPerWeek: number): number {
  const days = (hours / hoursPerWeek) * 7;
  return days < 2 ** 53 / 1e9 ? Math.round(days * 1e9) / 1e9 : days;
}

/** First day of a step that begins after `before` hours, in days after the start of the plan. */
export function startDay(before: number, hoursPerWeek: number): number {
  return Math.floor(studyDays(before, hoursPerWeek));
}

/** Last day of a step that lasts from `before` to `after` hours, in days after the start of the plan. */
export function finishDay(before: number, after: number, hoursPerWeek: number): number {
  return Math.max(startDay(before, hoursPerWeek), Math.ceil(studyDays(after, hoursPerWeek)) - 1);
}

const MILLISECONDS_A_DAY = 86_400_000;

/** 9999-12-31, the last day that YYYY-MM-DD can write, in days after 1970-01-01. */
export const LAST_DAY = Date.UTC(9999, 11, 31) / MILLISECONDS_A_DAY;

/** 0000-01-01, likewise. */
const FIRST_DAY = -719_528;
