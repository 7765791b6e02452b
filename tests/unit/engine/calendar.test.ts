import { describe, expect, test } from "vitest";
import { dayNumber, finishDay, isoDay, LAST_DAY, startDay, studyDays } from "@/lib/engine/calendar";

describe("isoDay", () => {
  test("writes the days around a leap day, and before and after a year without one", () => {
    const days = (first: string, count: number) =>
      Array.from({ length: count }, (_, i) => isoDay((dayNumber(first) ?? Number.NaN) + i));
    expect(days("2024-02-28", 3)).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
    expect(days("1900-02-28", 2)).toEqual(["1900-02-28", "1900-03-01"]);
    expect(isoDay(0)).toBe("1970-01-01");
    expect(isoDay(-1)).toBe("1969-12-31");
    expect(isoDay(-719_528)).toBe("0000-01-01");
    expect(isoDay(-719_529)).toBe("");
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
