/** Days since 1970-01-01 of an ISO day, negative before it; null if it is not written YYYY-MM-DD or does not exist. */
export function dayNumber(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY; // 31 February may be read as 3 March
  return isoDay(day) === date ? day : null;
}

/**
 * The ISO day that lies `day` days after 1970-01-01; from year 0 to `LAST_DAY`, the empty text beyond.
 * Counted in years that begin in March, so that a leap day comes last: 400 years of them have 146,097 days.
 */
export function isoDay(day: number): string {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) return "";
  const sinceMarch = day - MARCH_0000;
  const era = Math.floor(sinceMarch / 146_097);
  const dayOfEra = sinceMarch - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
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

/** 0000-01-01 and 0000-03-01, likewise. */
const FIRST_DAY = -719_528;
const MARCH_0000 = FIRST_DAY + 60;
