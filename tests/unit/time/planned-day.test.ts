import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, columnOfDay } from "@/lib/time/days";
import { dayPlanned, onDayPlanned, spanPlanned } from "@/lib/time/planned-day";

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("2000-01-01", days));

describe("dayPlanned", () => {
  test.each([
    ["2026-11-28", "28 November 2026", "today"],
    ["2026-12-01", "1 December 2026", "this week"],
    ["2026-12-26", "26 December 2026", "the last of four weeks"],
    ["2026-12-27", "late December 2026", "the day after them"],
    ["2027-01-01", "early January 2027", "the next year"],
    ["2027-05-10", "early May 2027", "the first third of a month"],
    ["2027-05-11", "mid-May 2027", "its second third"],
    ["2027-05-20", "mid-May 2027", "the end of that"],
    ["2027-05-21", "late May 2027", "its last third"],
    ["2027-05-28", "late May 2027", "six months to the day"],
    ["2027-05-29", "mid-2027", "a day more"],
    ["2027-08-31", "mid-2027", "the end of a year's second third"],
    ["2027-09-01", "late 2027", "its last third"],
    ["2027-12-31", "late 2027", "the year's last day"],
    ["2028-01-01", "early 2028", "the day after it"],
    ["2028-04-30", "early 2028", "the end of a year's first third"],
    ["2026-11-27", "27 November 2026", "yesterday"],
    ["2019-02-01", "1 February 2019", "long ago"],
  ])("%s, seen from 28 November 2026, is %s: %s", (day, words) => expect(dayPlanned(day, "2026-11-28")).toBe(words));

  test.each([
    ["2028-02-01", "2028-02-29", "29 February 2028"],
    ["2028-02-01", "2028-03-01", "early March 2028"],
    ["2027-02-01", "2027-03-01", "1 March 2027"],
    ["2026-08-31", "2027-02-28", "late February 2027"], // six months from the 31st end with February
    ["2026-08-31", "2027-03-01", "early 2027"],
    ["2027-08-31", "2028-02-29", "late February 2028"],
    ["2027-08-31", "2028-03-01", "early 2028"],
    ["2026-12-31", "2027-06-30", "late June 2027"],
    ["2026-12-31", "2027-07-01", "mid-2027"],
  ])("seen from %s, %s is %s", (today, day, words) => expect(dayPlanned(day, today)).toBe(words));

  test("names the day's year, and never tells a near day less exactly than a far one", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 1200 }), (today, a, b) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)].map((days) => addDays(today, days));
        if (near === undefined || far === undefined) return;
        expect(dayPlanned(far, today)).toContain(far.slice(0, 4));
        expect(spread(dayPlanned(near, today))).toBeLessThanOrEqual(spread(dayPlanned(far, today)));
      }),
    );
  });

  test("tells all of the past to the day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 9000 }), (today, ago) => {
        const day = addDays(today, -ago);
        expect(dayPlanned(day, today)).toMatch(new RegExp(`^${columnOfDay(day).getUTCDate()} [A-Z][a-z]+ \\d{4}$`));
      }),
    );
  });
});

test.each([
  ["2026-12-14", "on 14 December 2026"],
  ["2027-05-14", "in mid-May 2027"],
  ["2027-10-14", "in late 2027"],
])("in a sentence, %s is “%s”", (day, words) => expect(onDayPlanned(day, "2026-11-28")).toBe(words));

describe("spanPlanned", () => {
  test.each([
    ["2026-12-01", "2026-12-09", "1 to 9 December 2026"],
    ["2026-11-30", "2026-12-09", "30 November to 9 December 2026"],
    ["2026-12-01", "2026-12-01", "1 December 2026"],
    ["2026-12-20", "2027-01-03", "20 December 2026 to early January 2027"],
    ["2027-05-11", "2027-05-19", "mid-May 2027"],
    ["2027-05-01", "2027-05-19", "early to mid-May 2027"],
    ["2027-04-29", "2027-05-19", "late April to mid-May 2027"],
    ["2027-05-19", "2027-07-20", "mid-May to mid-2027"],
    ["2027-06-01", "2027-11-20", "mid- to late 2027"],
    ["2027-11-01", "2028-02-20", "late 2027 to early 2028"],
  ])("from %s to %s is %s", (start, finish, words) => expect(spanPlanned(start, finish, "2026-11-28")).toBe(words));
});

/** 0 for a day, 1 for a part of a month, 2 for a part of a year. */
function spread(words: string): number {
  if (/^\d/.test(words)) return 0;
  return /[A-Z]/.test(words) ? 1 : 2;
}
