import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, finishDay, isoDay, startDay } from "@/lib/engine/calendar";
import { hoursBetween, type StudyTime, studyCalendar } from "@/lib/planning/study-calendar";
import { addDays } from "@/lib/time/days";

const monday = "2026-03-02";
const at = (hoursPerWeek: number, more: Partial<StudyTime> = {}): StudyTime => ({
  hoursPerWeek,
  hoursFrom: [],
  breaks: [],
  ...more,
});

/** Within two years of the start, before it too. */
const day = fc.integer({ min: -100, max: 700 }).map((days) => addDays(monday, days));
const pace = fc.integer({ min: 1, max: 160 }).map((quarters) => quarters / 4);
const breaks = fc.array(
  fc.tuple(day, fc.integer({ min: 0, max: 90 })).map(([first, days]) => ({ first, last: addDays(first, days) })),
  { maxLength: 6 },
);
const studyTime = fc.record({
  hoursPerWeek: pace,
  hoursFrom: fc.array(fc.record({ day, hoursPerWeek: pace }), { maxLength: 6 }),
  breaks,
});
const step = fc
  .tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 200 }))
  .map(([before, hours]) => ({ before: before / 2, after: (before + hours) / 2 }));

describe("studyCalendar", () => {
  test("equals the engine's days while the hours never change", () => {
    const first = dayNumber(monday) ?? Number.NaN;
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 3000, noNaN: true }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (hoursPerWeek, before, hours) => {
          const calendar = studyCalendar(monday, at(hoursPerWeek));
          const after = before + hours;
          expect(calendar.startDay(before)).toBe(isoDay(first + startDay(before, hoursPerWeek)));
          expect(calendar.finishDay(before, after)).toBe(isoDay(first + finishDay(before, after, hoursPerWeek)));
        },
      ),
    );
  });

  test("goes on at the new pace from the day of a change", () => {
    const calendar = studyCalendar(monday, at(7, { hoursFrom: [{ day: "2026-03-09", hoursPerWeek: 14 }] }));
    expect(calendar.finishDay(0, 7)).toBe("2026-03-08");
    expect(calendar.startDay(7)).toBe("2026-03-09");
    expect(calendar.finishDay(0, 9)).toBe("2026-03-09");
    expect(calendar.finishDay(0, 10)).toBe("2026-03-10");
  });

  test("goes back to the usual hours, whatever they are, where a change says so", () => {
    const hoursFrom = [
      { day: "2026-03-09", hoursPerWeek: 14 },
      { day: "2026-03-10", hoursPerWeek: null },
    ];
    expect(studyCalendar(monday, at(7, { hoursFrom })).finishDay(0, 10)).toBe("2026-03-10");
    expect(studyCalendar(monday, at(3.5, { hoursFrom })).finishDay(0, 6)).toBe("2026-03-10");
  });

  test("leaves a break out, and begins the next step after it", () => {
    const calendar = studyCalendar(monday, at(7, { breaks: [{ first: "2026-03-09", last: "2026-03-15" }] }));
    expect(calendar.finishDay(0, 7)).toBe("2026-03-08");
    expect(calendar.startDay(7)).toBe("2026-03-16");
    expect(calendar.finishDay(6, 8)).toBe("2026-03-16");
  });

  test("begins after a break that the plan would begin in", () => {
    const calendar = studyCalendar(monday, at(7, { breaks: [{ first: "2026-02-20", last: "2026-03-04" }] }));
    expect([calendar.startDay(0), calendar.finishDay(0, 1)]).toEqual(["2026-03-05", "2026-03-05"]);
  });

  test("takes changes and breaks in any order, that overlap, touch or are over", () => {
    const tidy = at(7, {
      hoursFrom: [
        { day: "2026-01-01", hoursPerWeek: 3.5 },
        { day: "2026-04-01", hoursPerWeek: 7 },
      ],
      breaks: [{ first: "2026-03-10", last: "2026-03-20" }],
    });
    const untidy = at(20, {
      hoursFrom: [...tidy.hoursFrom].reverse(),
      breaks: [
        { first: "2026-03-15", last: "2026-03-20" },
        { first: "2026-03-12", last: "2026-03-14" },
        { first: "2026-03-10", last: "2026-03-16" },
        { first: "2025-03-10", last: "2025-03-16" },
      ],
    });
    for (const before of [0, 4, 5, 30, 100]) {
      const [day, same] = [tidy, untidy].map((time) => studyCalendar(monday, time).finishDay(before, before + 2));
      expect(day).toBe(same);
    }
  });

  test("has no day for what never comes, or comes after the year 9999", () => {
    const never = studyCalendar(monday, at(7, { hoursFrom: [{ day: "2026-03-09", hoursPerWeek: 0 }] }));
    expect([never.startDay(6), never.finishDay(6, 7), never.startDay(7), never.finishDay(6, 8)]).toEqual([
      "2026-03-08",
      "2026-03-08",
      null,
      null,
    ]);
    const late = studyCalendar("9999-12-25", at(7, { breaks: [{ first: "9999-12-30", last: "9999-12-31" }] }));
    expect([late.finishDay(0, 5), late.finishDay(0, 6)]).toEqual(["9999-12-29", null]);
    expect(studyCalendar(monday, at(0)).startDay(0)).toBeNull();
  });

  test("knows no day that does not exist", () => {
    expect(() => studyCalendar("2026-02-30", at(7))).toThrow(RangeError);
  });

  test("neither begins nor ends a step on a day without study", () => {
    fc.assert(
      fc.property(studyTime, step, (time, { before, after }) => {
        const calendar = studyCalendar(monday, time);
        for (const day of [calendar.startDay(before), calendar.finishDay(before, after)]) {
          expect(time.breaks.some(({ first, last }) => first <= (day ?? "") && (day ?? "") <= last)).toBe(false);
        }
      }),
    );
  });

  test("never ends a step before it begins, nor dates more hours earlier", () => {
    fc.assert(
      fc.property(studyTime, step, fc.integer({ min: 0, max: 100 }), (time, { before, after }, more) => {
        const calendar = studyCalendar(monday, time);
        const start = calendar.startDay(before) ?? "";
        expect(start <= (calendar.finishDay(before, after) ?? "")).toBe(true);
        expect(start <= (calendar.startDay(before + more) ?? "")).toBe(true);
        expect((calendar.finishDay(before, after) ?? "") <= (calendar.finishDay(before, after + more) ?? "")).toBe(
          true,
        );
      }),
    );
  });

  test("dates nothing later for more hours a week", () => {
    fc.assert(
      fc.property(studyTime, step, fc.integer({ min: 1, max: 40 }), (time, { before, after }, more) => {
        const faster = {
          ...time,
          hoursPerWeek: time.hoursPerWeek + more,
          hoursFrom: time.hoursFrom.map(({ day, hoursPerWeek }) => ({ day, hoursPerWeek: hoursPerWeek + more })),
        };
        const [slow, fast] = [time, faster].map((each) => studyCalendar(monday, each));
        expect((fast?.startDay(before) ?? "") <= (slow?.startDay(before) ?? "")).toBe(true);
        expect((fast?.finishDay(before, after) ?? "") <= (slow?.finishDay(before, after) ?? "")).toBe(true);
      }),
    );
  });

  test("dates nothing earlier for one break more", () => {
    fc.assert(
      fc.property(studyTime, breaks, step, (time, more, { before, after }) => {
        const freer = { ...time, breaks: [...time.breaks, ...more] };
        const [usual, later] = [time, freer].map((each) => studyCalendar(monday, each));
        expect((usual?.startDay(before) ?? "") <= (later?.startDay(before) ?? "")).toBe(true);
        expect((usual?.finishDay(before, after) ?? "") <= (later?.finishDay(before, after) ?? "")).toBe(true);
      }),
    );
  });
});

describe("hoursBetween", () => {
  const time = at(7, {
    hoursFrom: [{ day: "2026-03-16", hoursPerWeek: 14 }],
    breaks: [{ first: "2026-03-09", last: "2026-03-15" }],
  });

  test("counts the first day and not the last, at the pace of each", () => {
    expect(hoursBetween(time, monday, "2026-03-03")).toBe(1);
    expect(hoursBetween(time, monday, "2026-03-16")).toBe(7);
    expect(hoursBetween(time, "2026-03-08", "2026-03-18")).toBe(5);
  });

  test("is 0 where no time passes", () => {
    expect(hoursBetween(time, monday, monday)).toBe(0);
    expect(hoursBetween(time, monday, "2026-02-01")).toBe(0);
  });

  test("adds up, and is what the calendar has done by then", () => {
    fc.assert(
      fc.property(studyTime, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (time, some, more) => {
        const [middle, end] = [addDays(monday, some), addDays(monday, some + more)];
        const total = hoursBetween(time, monday, end);
        expect(hoursBetween(time, monday, middle) + hoursBetween(time, middle, end)).toBeCloseTo(total, 9);
        expect((studyCalendar(monday, time).startDay(total) ?? "") >= end).toBe(true);
      }),
    );
  });
});
