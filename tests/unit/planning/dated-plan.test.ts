import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import type { Instance, Plan } from "@/lib/engine/types";
import { datedBy, type SharedDays } from "@/lib/planning/dated-plan";
import type { StudyTime } from "@/lib/planning/study-calendar";
import { FRACTIONS, instances, SMALL } from "@/tests/unit/engine/instances";

function planOf(instance: Instance): Plan {
  const result = makePlan(instance);
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

const at = (hoursPerWeek: number, more: Partial<StudyTime> = {}): StudyTime => ({
  hoursPerWeek,
  hoursFrom: [],
  breaks: [],
  ...more,
});

function dated(plan: Plan, startDate: string, time: StudyTime, shared?: ReadonlyMap<string, SharedDays>): Plan {
  const result = datedBy(plan, startDate, time, shared);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const monday = "2026-03-02";
const small = planOf({ ...SMALL, startDate: monday, hoursPerWeek: 7 }); // an hour a day
const daysOf = ({ steps }: Plan) => steps.map(({ start, finish }) => [start, finish]);

describe("datedBy", () => {
  test("changes nothing while the hours never change", () => {
    fc.assert(
      fc.property(fc.oneof(instances(), instances(FRACTIONS)), (instance) => {
        const plan = planOf(instance);
        expect(dated(plan, instance.startDate, at(instance.hoursPerWeek))).toEqual(plan);
      }),
    );
  });

  test("moves all that comes after a break by its days, and no figure", () => {
    const [first] = small.steps;
    if (!first) throw new Error("The plan has no step.");
    const time = at(7, { breaks: [{ first: "2026-03-02", last: "2026-03-11" }] });
    const later = dated(small, monday, time);
    expect(daysOf(later)).toEqual(daysOf(planOf({ ...SMALL, startDate: "2026-03-12", hoursPerWeek: 7 })));
    expect(later.finish).toBe(later.steps.at(-1)?.finish);
    expect(later.ready.date).toBe(later.steps.find(({ id }) => id === later.ready.step)?.finish);
    const figures = ({ steps, totalHours, ready, certificate, gaps, readiness }: Plan) => [
      steps.map(({ start: _s, finish: _f, ...rest }) => rest),
      totalHours,
      { ...ready, date: "" },
      certificate,
      gaps,
      readiness,
    ];
    expect(figures(later)).toEqual(figures(small));
  });

  test("gives a shared step its own days, and its hours to the steps after it", () => {
    const [first, second] = small.steps;
    if (!first || !second) throw new Error("The plan has too few steps.");
    const days = { start: "2026-01-05", finish: "2026-01-20" };
    const steps = dated(small, monday, at(7), new Map([[first.id, days]])).steps;
    expect(steps[0]).toEqual({ ...first, ...days });
    expect(steps[1]).toMatchObject({ start: monday });
  });

  test("is ready, and ends, when the last of its steps is done, whatever days the shared ones have", () => {
    const last = small.steps.at(-1);
    const second = small.steps.at(-2);
    if (!last || !second) throw new Error("The plan has too few steps.");
    const shared = new Map([[last.id, { start: "2026-01-05", finish: "2026-01-20" }]]);
    const plan = dated({ ...small, ready: { ...small.ready, step: last.id } }, monday, at(7), shared);
    expect([plan.finish, plan.ready.date]).toEqual([second.finish, second.finish]);
  });

  test("dates a plan without steps, and one that is ready, by its first day", () => {
    const ready = { hours: 0, date: "", step: null };
    const plan = dated({ ...small, steps: [], ready }, monday, at(7));
    expect([plan.finish, plan.ready.date]).toEqual([monday, monday]);
    expect(dated({ ...small, ready }, monday, at(7)).ready.date).toBe(monday);
  });

  test("says that a plan without end cannot be dated", () => {
    const stop = at(7, { hoursFrom: [{ day: "2026-03-04", hoursPerWeek: 0 }] });
    const late = "9999-12-30";
    for (const result of [datedBy(small, monday, stop), datedBy(small, late, at(7)), datedBy(small, monday, at(0))]) {
      expect(result).toMatchObject({ ok: false, error: { kind: "no-plan", message: expect.stringContaining("9999") } });
    }
  });
});
