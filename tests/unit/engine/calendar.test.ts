import { describe, expect, test } from "vitest";
import { dayNumber, finishDay, isoDay, LAST_DAY, startDay, studyDays } from "@/lib/engine/calendar";

describe("isoDay", () => {
  test("writes every day as the platform's calendar does", () => {
    for (let day = -719_528; day <= LAST_DAY; day += 97) {
      expect(isoDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }
  });

  test("writes the days around each turn of a month through 400 years, leap years and centuries", () => {
    for (let month = 1600 * 12; month < 2001 * 12; month++) {
      const first = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
      for (const day of [first - 1, first]) {
        expect(isoDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }
    }
  });

  test("ends with the year 9999", () => {
    expect(isoDay(LAST_DAY)).toBe("9999-12-31");
    expect(isoDay(LAST_DAY + 1)).toBe("");
  });
});

describe("dayNumber", () => {
  test("reads what isoDay writes", () => {
    for (const date of ["0000-01-01", "1970-01-01", "2024-02-29", "2026-11-25", "9999-12-31"]) {
      expect(isoDay(dayNumber(date) ?? Number.NaN)).toBe(date);
    }
  });

  test.each(["2026-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-1", "+010000-01-01", ""])(
    "knows no %s",
    (date) => expect(dayNumber(date)).toBeNull(),
  );
});

describe("the days of a step", () => {
  test("round the hours to days only after nine decimals", () => {
    expect(studyDays(0.1 + 0.2, 2.1)).toBe(1);
    expect(startDay(0.1 + 0.2, 2.1)).toBe(1);
    expect(finishDay(0, 0.1 + 0.2, 2.1)).toBe(0);
  });

  test("end on the day they begin if they are short", () => {
    expect(startDay(1, 7)).toBe(1);
    expect(finishDay(1, 1.5, 7)).toBe(1);
  });
});
