import { dayNumber, isoDay } from "@/lib/engine/calendar";

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** The calendar day that it is in the zone at that instant. Throws RangeError on an unknown zone. */
export function dayIn(timeZone: string, instant: Date): Day {
  const parts = new Map(
    calendarOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does, and there are some 400 zones. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const calendar = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  calendars.set(timeZone, calendar);
  return calendar;
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

/** Whether the text names a day that exists, from year 0 to 9999. */
export function isDay(text: string): boolean {
  return dayNumber(text) !== null;
}

/** @param days whole; negative for days before */
export function addDays(day: Day, days: number): Day {
  return isoDay((dayNumber(day) ?? Number.NaN) + days);
}

/** How many days `to` is after `from`; negative if before. */
export function daysBetween(from: Day, to: Day): number {
  return (dayNumber(to) ?? Number.NaN) - (dayNumber(from) ?? Number.NaN);
}

/** A `DATE` column as the database driver gives it: midnight UTC of the day. */
export function dayOfColumn(column: Date): Day {
  const [day = ""] = column.toISOString().split("T");
  return day;
}

/** The value to store in a `DATE` column. */
export function columnOfDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

const wide = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** For people: `11 Jan 2026`. */
export function formatDay(day: Day): string {
  return wide.format(columnOfDay(day));
}
