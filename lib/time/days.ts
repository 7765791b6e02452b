import { Temporal } from "@js-temporal/polyfill";

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** The calendar day that it is in the zone at that instant. Throws RangeError on an unknown zone. */
export function dayIn(timeZone: string, instant: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** Whether the name is a time zone that dates can be counted in. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(name);
  } catch {
    return false;
  }
}

/** Whether the text names a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Days from one to the other; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
}

/** A `DATE` column as the database driver gives it: midnight UTC of the day. */
export function dayOfColumn(column: Date): Day {
  return column.toISOString().slice(0, 10);
}

/** The value to store in a `DATE` column. */
export function columnOfDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

const wide = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const narrow = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** For people: `11 Jan 2026`. */
export function formatDay(day: Day): string {
  return wide.format(columnOfDay(day));
}

/** For people, where the year is clear: `11 Jan`. */
export function formatDayShort(day: Day): string {
  return narrow.format(columnOfDay(day));
}
