import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, columnOfDay, dayIn, dayOfColumn, daysBetween, isDay, isTimeZone } from "@/lib/time/days";

describe("dayIn", () => {
  test.each([
    ["UTC", "2026-11-27T23:59:59Z", "2026-11-27"],
    ["Pacific/Kiritimati", "2026-11-27T10:00:00Z", "2026-11-28"],
    ["Pacific/Pago_Pago", "2026-11-27T10:59:59Z", "2026-11-26"],
    ["Europe/Paris", "2023-10-10T22:30:00Z", "2023-10-11"],
    ["Europe/Paris", "2023-10-29T23:30:00Z", "2023-10-30"],
    ["Asia/Kathmandu", "2026-01-01T18:14:00Z", "2026-01-01"],
    ["Asia/Kathmandu", "2026-01-01T18:15:00Z", "2026-01-02"],
  ])("in %s at %s is %s", (zone, instant, day) => expect(dayIn(zone, new Date(instant))).toBe(day));

  test("refuses a zone that does not exist", () => expect(() => dayIn("Mars/Olympus", new Date())).toThrow(RangeError));
});

describe("isDay", () => {
  test.each(["2026-02-28", "2028-02-29", "0000-01-01", "9999-12-31"])("knows %s", (text) =>
    expect(isDay(text)).toBe(true),
  );

  test.each(["2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-1-1", "+010000-01-01", "", "tomorrow"])(
    "does not know %s",
    (text) => expect(isDay(text)).toBe(false),
  );
});

describe("addDays", () => {
  test.each([
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-01-01", 0, "2026-01-01"],
  ])("%s and %i days are %s", (day, days, expected) => expect(addDays(day, days)).toBe(expected));

  test("there and back again is the same day", () => {
    const days = fc.integer({ min: -200_000, max: 200_000 });
    fc.assert(
      fc.property(days, days, (start, by) => {
        const day = addDays("2026-01-01", start);
        expect(addDays(addDays(day, by), -by)).toBe(day);
      }),
    );
  });
});

test.each([
  ["2026-12-31", "2027-01-01", 1],
  ["2028-02-28", "2028-03-01", 2],
  ["2026-03-30", "2026-03-28", -2],
])("from %s to %s it is %i days", (from, to, days) => expect(daysBetween(from, to)).toBe(days));

test("a day is the same after it was stored", () => {
  for (const day of ["2026-11-27", "0001-01-01", "9999-12-31"]) expect(dayOfColumn(columnOfDay(day))).toBe(day);
});

test.each([
  ["Europe/Paris", true],
  ["America/Argentina/Buenos_Aires", true],
  ["UTC", true],
  ["Mars/Olympus", false],
  ["+02:00", false],
  ["", false],
])("%s is a time zone: %s", (name, is) => expect(isTimeZone(name)).toBe(is));
