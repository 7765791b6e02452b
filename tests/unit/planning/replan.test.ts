import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instance } from "@/lib/engine/types";
import { causesOf } from "@/lib/planning/causes";
import { computePlan } from "@/lib/planning/compute-plan";
import { linkedSteps } from "@/lib/planning/linked-steps";
import { orderAfter } from "@/lib/planning/order-after";
import { planDifference } from "@/lib/planning/plan-difference";
import type { PlanTime } from "@/lib/planning/plan-time";
import { type Replanning, replan } from "@/lib/planning/replan";
import type { PlanSnapshot } from "@/lib/planning/snapshot";
import type { StudyTime } from "@/lib/planning/study-calendar";
import { addDays, type Day } from "@/lib/time/days";
import { instances, SMALL_MET } from "@/tests/unit/engine/instances";
import { roleOf, unmovedSkills } from "./role-of";

const start = "2026-03-02";

function planOf(instance: Instance): PlanSnapshot {
  const made = computePlan(roleOf(instance), optionsOf(instance));
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

function optionsOf({ ratings, projectsDone = [], hoursPerWeek, strategy = "steady" }: Instance) {
  return { ratings, projectsDone, hoursPerWeek, startDate: start, strategy };
}

const timeOf = (hoursPerWeek: number, breaks: StudyTime["breaks"] = []): PlanTime => ({
  studyTime: { hoursPerWeek, hoursFrom: [], breaks },
  startsNoEarlierThan: null,
  shared: new Map(),
});

/** Nothing has changed since. */
function sameWay(instance: Instance, today: Day, done: ReadonlyMap<string, Day> = new Map()): Replanning {
  const { strategy, ...options } = optionsOf(instance);
  return {
    catalog: roleOf(instance),
    successors: unmovedSkills(instance),
    holdings: options,
    confidence: {},
    time: timeOf(options.hoursPerWeek),
    today,
    done,
    unfitting: "refuse",
    settings: { strategy, startDate: start, pins: [], leftOut: { requirements: [], projects: [] } },
  };
}

function replanned(old: PlanSnapshot, way: Replanning): PlanSnapshot {
  const result = replan(old, way);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const openKeys = (plan: PlanSnapshot, done: ReadonlyMap<string, Day>) =>
  plan.plan.steps.flatMap(({ id }) => (done.has(id) ? [] : [id]));

const named = (keys: readonly string[]) => keys.map((key) => ({ key, title: key, hours: 1 }));

describe("a plan computed anew", () => {
  test("is the same where nothing has changed, also in the middle of its first step", () => {
    const plan = planOf(SMALL_MET);
    for (const today of [start, addDays(start, 2)]) {
      const again = replanned(plan, sameWay(SMALL_MET, today));
      expect(again.plan).toEqual(plan.plan);
    }
  });

  test("goes on from today once its first step should have ended", () => {
    const plan = planOf(SMALL_MET);
    const today = addDays(plan.plan.steps[0]?.finish ?? "", 1);
    expect(replanned(plan, sameWay(SMALL_MET, today)).plan.steps[0]?.start).toBe(today);
  });

  test("waits for its first day while that lies ahead", () => {
    const plan = planOf(SMALL_MET);
    expect(replanned(plan, sameWay(SMALL_MET, addDays(start, -9))).plan.steps[0]?.start).toBe(start);
  });

  test("keeps since when it is followed and the study planned from then on, whatever the hours become", () => {
    const plan = planOf(SMALL_MET);
    const done = new Map(plan.plan.steps.slice(0, 1).map(({ id }) => [id, addDays(start, 3)] as const));
    const way = sameWay(SMALL_MET, addDays(start, 70), done);
    const { hoursPerWeek } = SMALL_MET;
    const halved = replanned(plan, { ...way, time: timeOf(hoursPerWeek / 2) });
    expect([halved.began, halved.plannedBefore]).toEqual([start, 10 * hoursPerWeek]);
    const away = { first: addDays(start, 77), last: addDays(start, 83) }; // told of once it was over
    const later = { ...way, today: addDays(start, 98), time: timeOf(hoursPerWeek, [away]) };
    expect(replanned(halved, later).plannedBefore).toBeCloseTo(10 * hoursPerWeek + 3 * (hoursPerWeek / 2));
    expect(replanned(plan, sameWay(SMALL_MET, addDays(start, 70))).began).toBeUndefined();
  });

  test("never loses what is done, keeps it in front and plans none of it again", () => {
    fc.assert(
      fc.property(instances(), fc.nat(), fc.integer({ min: 0, max: 3 }), (instance, cut, level) => {
        const plan = planOf(instance);
        const finished = plan.plan.steps.slice(0, cut % (plan.plan.steps.length + 1));
        const done = new Map(finished.map(({ id, finish }) => [id, finish]));
        const ratings = Object.fromEntries(instance.skills.map(({ id, hours }) => [id, Math.min(level, hours.length)]));
        const way = sameWay(instance, addDays(plan.plan.finish, 3), done);
        const next = replanned(plan, { ...way, holdings: { ...way.holdings, ratings } });
        expect(linkedSteps(next).flatMap(({ step }) => (done.has(step.id) ? [step.id] : []))).toEqual([...done.keys()]);
        expect(next.plan.steps.filter(({ id }) => done.has(id))).toEqual([]);
      }),
    );
  });

  test("differs from the old one by just what the difference says", () => {
    fc.assert(
      fc.property(
        instances(),
        fc.nat(),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }),
        fc.constantFrom("steady" as const, "fast-track" as const),
        (instance, cut, levels, strategy) => {
          const plan = planOf(instance);
          const finished = plan.plan.steps.slice(0, cut % (plan.plan.steps.length + 1));
          const done = new Map(finished.map(({ id, finish }) => [id, finish]));
          const ratings = Object.fromEntries(
            instance.skills.map(({ id, hours }, i) => [id, Math.min(levels[i] ?? 0, hours.length)]),
          );
          const way = sameWay(instance, addDays(start, 10), done);
          const holdings = { ...way.holdings, ratings };
          const next = replanned(plan, { ...way, holdings, settings: { ...way.settings, strategy } });
          const difference = planDifference(plan, next, new Set(done.keys()), holdings);
          const order = orderAfter(named(openKeys(plan, done)), difference).map(({ key }) => key);
          expect(order).toEqual(openKeys(next, done));
          for (const { why } of [...difference.dropped, ...difference.added, ...difference.moved]) {
            expect(why).toMatch(/\.$/);
          }
        },
      ),
    );
  });

  test("tells a dropped step by the level that the person has", () => {
    const plan = planOf(SMALL_MET);
    const way = sameWay(SMALL_MET, start);
    const holdings = { ratings: { sql: 2 }, projectsDone: [] };
    const next = replanned(plan, { ...way, holdings });
    const { dropped, added, moved, before, after } = planDifference(plan, next, new Set(), holdings);
    expect(dropped.map(({ key, why }) => `${key}: ${why}`).sort()).toEqual([
      "sql@1: You have it at Guided.",
      "sql@2: You have it at Guided.",
    ]);
    expect([...added, ...moved]).toEqual([]);
    expect(before.hours - after.hours).toBe(30);
  });
});

describe("what a plan rests on", () => {
  const plan = planOf(SMALL_MET);
  const now = (today: Day, done: readonly string[] = [], ratings = {}) => ({
    ...sameWay(SMALL_MET, today),
    holdings: { ratings, projectsDone: [] },
    done: new Set(done),
  });
  const kinds = (given: ReturnType<typeof now>) => causesOf(plan, given).map(({ kind }) => kind);
  const [first, second] = plan.plan.steps;
  if (first?.kind !== "skill" || !second) throw new Error("The sample plans no two steps.");
  const reached = { [first.skill]: first.to };

  test("has not changed where the person follows the plan", () => {
    expect(kinds(now(start))).toEqual([]);
    expect(kinds(now(second.start, [first.id], reached))).toEqual([]);
  });

  test("has changed with a rating that the plan did not bring about, up or down", () => {
    expect(causesOf(plan, now(start, [], { rag: 2 }))).toEqual([
      { kind: "ratings", changed: [{ skill: "rag", name: "Skill rag", from: 0, to: 2 }] },
    ]);
    const rated = planOf({ ...SMALL_MET, ratings: { rag: 2 } });
    expect(causesOf(rated, now(start))).toMatchObject([{ changed: [{ skill: "rag", from: 2, to: 0 }] }]);
  });

  test("has not changed when a level that was finished here is rated lower", () => {
    expect(kinds(now(second.start, [first.id], {}))).toEqual([]);
  });

  test("has changed with the hours, and with another catalogue", () => {
    expect(kinds({ ...now(start), time: timeOf(4) })).toEqual(["time"]);
    const later = roleOf({ ...SMALL_MET, requirements: SMALL_MET.requirements.slice(0, 1) }, "v2");
    expect(kinds({ ...now(start), catalog: later })).toEqual(["catalogue"]);
    expect(kinds({ ...now(start), catalog: roleOf(SMALL_MET, "v3") })).toEqual([]);
  });

  test("has changed with a break that lies within it, not with one that is over or comes after it", () => {
    const timed = (first: Day, last: Day) => ({ ...now(start), time: timeOf(10, [{ first, last }]) });
    expect(kinds(timed(second.start, addDays(second.start, 6)))).toEqual(["time"]);
    expect(kinds(timed(addDays(start, -9), addDays(start, -1)))).toEqual([]);
    expect(kinds(timed(addDays(plan.plan.finish, 1), addDays(plan.plan.finish, 9)))).toEqual([]);
  });

  test("has changed once plans before it leave time to it from another day on", () => {
    const waiting = { ...timeOf(10), startsNoEarlierThan: addDays(start, 20) };
    expect(kinds({ ...now(start), time: waiting })).toEqual(["order"]);
    expect(kinds({ ...now(start), time: { ...waiting, startsNoEarlierThan: addDays(start, -2) } })).toEqual([]);
  });

  test("tells two planned weeks without progress, and two weeks ahead", () => {
    expect(kinds(now(addDays(first.finish, 13)))).toEqual([]);
    expect(kinds(now(addDays(first.finish, 14)))).toEqual([]);
    expect(causesOf(plan, now(addDays(first.finish, 15)))).toEqual([{ kind: "late", fortnights: 1 }]);
    expect(causesOf(plan, now(addDays(first.finish, 29)))).toEqual([{ kind: "late", fortnights: 2 }]);
    expect(kinds(now(addDays(second.start, -13), [first.id], reached))).toEqual([]);
    expect(kinds(now(addDays(second.start, -14), [first.id], reached))).toEqual(["ahead"]);
  });
});
