import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forecast, type PacedPlan } from "@/lib/planning/forecast";
import { hoursBetween, type StudyTime, studyCalendar } from "@/lib/planning/study-calendar";
import { addDays, type Day, daysBetween } from "@/lib/time/days";
import { runs } from "@/tests/unit/runs";

const monday = "2026-03-02";
const tenHours: StudyTime = { hoursPerWeek: 10, hoursFrom: [], breaks: [] };

/** Steps s0, s1, …; ready with the last but one. */
function planOf(hours: readonly number[], time: StudyTime = tenHours, more: Partial<PacedPlan> = {}): PacedPlan {
  return {
    instance: { startDate: monday, hoursPerWeek: time.hoursPerWeek },
    plan: {
      steps: hours.map((each, index) => ({ id: `s${index}`, hours: each })),
      ready: { step: `s${Math.max(0, hours.length - 2)}` },
    },
    choices: { hoursFrom: [...time.hoursFrom], breaks: [...time.breaks], shared: {} },
    ...more,
  };
}

/** The last day of each step by the plan. */
function plannedDays(hours: readonly number[], time: StudyTime): Day[] {
  const calendar = studyCalendar(monday, time);
  let before = 0;
  return hours.map((each) => {
    before += each;
    return calendar.finishDay(before - each, before) ?? "";
  });
}

const day = (days: number) => addDays(monday, days);
const doneOn = (...days: readonly (Day | null)[]) =>
  new Map<string, Day>(days.flatMap((on, index) => (on === null ? [] : [[`s${index}`, on]])));
const none = doneOn();

describe("forecast", () => {
  const four = [20, 20, 20, 20]; // a fortnight each

  test("is the plan on its first day", () => {
    expect(forecast(planOf(four), none, [], monday)).toMatchObject({ readyDate: "2026-04-12", finish: "2026-04-26" });
  });

  test("is the plan as long as each step is done on its day", () => {
    expect(forecast(planOf(four), doneOn(day(13)), [], day(20))).toMatchObject({
      readyDate: "2026-04-12",
      finish: "2026-04-26",
    });
  });

  test("is later by the time lost and by the pace of those who are behind", () => {
    // 20 hours in 40 planned, of which the step in hand explains 20; overdue by as much as it takes, it counts as unbegun
    const late = forecast(planOf(four), doneOn(day(13)), [], day(42));
    expect(late?.finish).toBe("2026-06-04");
    expect(late?.anew.finish).toBe(day(42 + 41));
  });

  test("is sooner for those who are ahead, whatever they marked done in one go", () => {
    const caughtUp = forecast(planOf(four), doneOn(day(14), day(14), day(14)), [], day(14));
    expect(caughtUp?.finish).toBe("2026-03-25");
    expect(caughtUp?.readyDate).toBe(day(14));
  });

  test("takes nothing for pace that was known before the first day", () => {
    const known = forecast(planOf(four), doneOn(day(-3), monday), [], monday);
    expect(known?.finish).toBe(day(28)); // the two that are left, from the second day on
  });

  test("counts from the day on which the plan was begun, not from when it was dated anew", () => {
    const step = { id: "e", hours: 20 };
    const anew = { instance: { startDate: day(56), hoursPerWeek: 10 }, began: monday, earlier: [{ step }] };
    const slow = planOf(four, tenHours, { ...anew, plannedBefore: 80 });
    const atPace = planOf(four, tenHours, { ...anew, plannedBefore: 20 });
    const done = new Map([["e", day(55)]]);
    expect(forecast(atPace, done, [], day(56))?.finish).toBe(day(56 + 55));
    expect(forecast(slow, done, [], day(56))?.finish).toBe("2026-07-19");
    expect(forecast(planOf(four, tenHours, anew), done, [], day(56))).toEqual(forecast(slow, done, [], day(56)));
  });

  test("does not count a break that the person took after the plan was dated", () => {
    const away = [{ first: day(14), last: day(27) }];
    expect(forecast(planOf(four), doneOn(day(13)), away, day(28))?.finish).toBe("2026-05-10");
  });

  test("leaves a break yet to come to the plan", () => {
    const away = [{ first: day(30), last: day(50) }];
    expect(forecast(planOf(four), none, away, monday)?.finish).toBe("2026-04-26");
  });

  test("gives a step that is done in another plan that plan's day, and no part in the pace", () => {
    const shared = { s0: { start: day(0), finish: day(50) } };
    const plan = planOf([20, 20], tenHours, { choices: { hoursFrom: [], breaks: [], shared } });
    expect(forecast(plan, none, [], monday)).toMatchObject({ readyDate: day(50), finish: day(50) });
    expect(forecast(plan, doneOn(day(7)), [], day(8))?.finish).toBe(day(13));
  });

  test("puts a finished step that was opened again before all others", () => {
    const earlier = [{ step: { id: "e", hours: 10 } }];
    const plan = planOf([20, 20], tenHours, { began: day(-14), plannedBefore: 20, earlier });
    expect(forecast(plan, none, [], monday)?.finish).toBe("2026-04-12");
  });

  test("is the day on which all was done", () => {
    expect(forecast(planOf([20, 20, 20]), doneOn(day(3), day(30), day(9)), [], day(90))).toMatchObject({
      readyDate: day(30),
      finish: day(30),
    });
  });

  test("says nothing of a plan that has not begun, has no steps or never ends", () => {
    expect(forecast(planOf(four), doneOn(day(-2)), [], day(-1))).toBeNull();
    expect(forecast(planOf([]), none, [], monday)).toBeNull();
    const given = { ...tenHours, hoursFrom: [{ day: day(7), hoursPerWeek: 0 }] };
    expect(forecast(planOf(four, given), none, [], monday)).toBeNull();
  });

  test("has no day of readiness where the person was ready at the start", () => {
    const { instance, plan, choices } = planOf(four);
    const ready = { ...plan, ready: { step: null } };
    expect(forecast({ instance, plan: ready, choices }, none, [], monday)?.readyDate).toBeNull();
  });
});

describe("forecast of any plan", () => {
  const pace = fc.integer({ min: 1, max: 160 }).map((quarters) => quarters / 4);
  const someDay = fc.integer({ min: -50, max: 500 }).map(day);
  const breaks = fc.array(
    fc.tuple(someDay, fc.integer({ min: 0, max: 60 })).map(([first, days]) => ({ first, last: addDays(first, days) })),
    { maxLength: 4 },
  );
  const time = fc.record({
    hoursPerWeek: pace,
    hoursFrom: fc.array(fc.record({ day: someDay, hoursPerWeek: pace }), { maxLength: 4 }),
    breaks,
  });
  const hours = fc.array(
    fc.integer({ min: 0, max: 160 }).map((halves) => halves / 2),
    { minLength: 1, maxLength: 12 },
  );
  const today = fc.integer({ min: 0, max: 700 });
  const anyProgress = fc.record({
    hours,
    time,
    breaks,
    today,
    /** Days before today on which each step was done; open if null. */
    ago: fc.array(fc.option(fc.integer({ min: 0, max: 750 }), { freq: 2 }), { minLength: 12, maxLength: 12 }),
  });
  type Progress = typeof anyProgress extends fc.Arbitrary<infer T> ? T : never;
  const doneIn = ({ hours, today, ago }: Progress) =>
    doneOn(...hours.map((_, index) => (ago[index] == null ? null : day(today - ago[index]))));

  test("is the plan, to the day, while every step is done on its last day", () => {
    fc.assert(
      fc.property(hours, time, fc.nat(), (hours, time, place) => {
        const planned = plannedDays(hours, time);
        const finish = planned.at(-1) ?? "";
        const now = day(place % (daysBetween(monday, finish) + 1));
        const done = doneOn(...planned.map((last) => (last <= now ? last : null)));
        const result = forecast(planOf(hours, time), done, [], now);
        expect(result?.finish).toBe(finish);
        expect(result?.readyDate).toBe(planned[Math.max(0, hours.length - 2)]);
      }),
      { numRuns: runs(1000) },
    );
  });

  test("is never later for one step more that was done after the first day", () => {
    fc.assert(
      fc.property(anyProgress, fc.nat(), fc.integer({ min: 0, max: 30 }), (progress, which, ago) => {
        const plan = planOf(progress.hours, progress.time);
        const now = day(progress.today);
        const fewer = doneIn(progress);
        const open = plan.plan.steps.filter(({ id }) => !fewer.has(id));
        fc.pre(open.length > 0);
        const more = new Map(fewer).set(
          open[which % open.length]?.id ?? "",
          addDays(now, -Math.min(ago, Math.max(0, progress.today - 1))),
        );
        const [before, after] = [fewer, more].map((done) => forecast(plan, done, progress.breaks, now));
        expect((after?.finish ?? "") <= (before?.finish ?? "")).toBe(true);
        expect((after?.readyDate ?? "") <= (before?.readyDate ?? "")).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  test("has no open step before today, and of what is done the very day", () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const plan = planOf(progress.hours, progress.time);
        const now = day(progress.today);
        const done = doneIn(progress);
        const finish = forecast(plan, done, progress.breaks, now)?.finish ?? "";
        if (plan.plan.steps.every(({ id }) => done.has(id))) expect(finish).toBe([...done.values()].sort().at(-1));
        else expect(finish >= now).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  test("is within the hours that are left at a quarter and at twice the plan's pace", () => {
    fc.assert(
      fc.property(hours, pace, today, (hours, hoursPerWeek, days) => {
        const time = { ...tenHours, hoursPerWeek };
        const finish = forecast(planOf(hours, time), none, [], day(days))?.finish ?? "";
        const total = hours.reduce((sum, each) => sum + each, 0);
        expect(hoursBetween(time, day(days), finish) <= total * 4 + 1e-9).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});
