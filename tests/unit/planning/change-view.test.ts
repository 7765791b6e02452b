import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instance } from "@/lib/engine/types";
import { fromPayload, toPayload } from "@/lib/planning/change-payload";
import { type AskedChange, type ChangeSource, changeView } from "@/lib/planning/change-view";
import { computePlan } from "@/lib/planning/compute-plan";
import { addDays } from "@/lib/time/days";
import { instances, SMALL_MET } from "@/tests/unit/engine/instances";
import { roleOf, unmovedSkills } from "./role-of";

const start = "2026-03-02";

/** The instance's own plan by fast track, some of it done. */
function sourceOf(instance: Instance, finished = 0): ChangeSource {
  const { ratings, projectsDone = [], hoursPerWeek } = instance;
  const settings = { strategy: "fast-track" as const, startDate: start, pins: [], leftOut: nothing };
  const made = computePlan(roleOf(instance), { ratings, projectsDone, hoursPerWeek, ...settings });
  if (!made.ok) throw new Error(made.error.message);
  const done = new Map(made.value.plan.steps.slice(0, finished).map(({ id, finish }) => [id, finish]));
  return {
    before: made.value,
    settings,
    way: {
      catalog: roleOf(instance),
      successors: unmovedSkills(instance),
      holdings: { ratings, projectsDone },
      confidence: {},
      time: {
        studyTime: { hoursPerWeek, hoursFrom: [], breaks: [{ first: addDays(start, 3), last: addDays(start, 9) }] },
        startsNoEarlierThan: null,
        shared: new Map(),
      },
      today: addDays(start, 1),
      done,
    },
    progress: new Map([...done].map(([key, on]) => [key, { id: key, state: { kind: "done", on } }])),
  };
}

const nothing = { requirements: [], projects: [] };
const asked: AskedChange = {
  strategy: "fast-track",
  startDate: start,
  hoursPerWeek: 10,
  pins: [],
  leftOut: nothing,
  readyBy: null,
};

function planOf(source: ChangeSource, change: Partial<AskedChange>) {
  const view = changeView(source, { ...asked, ...change });
  if (view.kind !== "plan") throw new Error(view.message);
  return view;
}

describe("a change of a plan", () => {
  test("is the same in a browser, computed from what goes over the wire", () => {
    fc.assert(
      fc.property(
        instances(),
        fc.nat(3),
        fc.constantFrom("steady" as const, "fast-track" as const),
        fc.integer({ min: 1, max: 60 }),
        (instance, finished, strategy, hoursPerWeek) => {
          const source = sourceOf({ ...instance, credit: "met", threshold: 0.8 }, finished);
          const sent = fromPayload(JSON.parse(JSON.stringify(toPayload(source))));
          const change = { ...asked, strategy, hoursPerWeek, readyBy: addDays(start, 300) };
          expect(changeView(sent, change)).toEqual(changeView(source, change));
        },
      ),
    );
  });

  test("counts other hours from today on, so that more of them never make the step in hand start again", () => {
    const source = sourceOf({ ...SMALL_MET, hoursPerWeek: 5 });
    const later = { ...source, way: { ...source.way, today: addDays(start, 12) } };
    const finish = (hoursPerWeek: number) => planOf(later, { hoursPerWeek }).difference.after.finish;
    expect(finish(40) < finish(10)).toBe(true);
    expect(finish(10) < finish(5)).toBe(true);
  });

  test("is never later by more hours a week", () => {
    fc.assert(
      fc.property(
        instances(),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (instance, one, more) => {
          const source = sourceOf({ ...instance, credit: "met", threshold: 0.8 });
          const finish = (hoursPerWeek: number) => planOf(source, { hoursPerWeek }).difference.after.finish;
          expect(finish(one + more) <= finish(one)).toBe(true);
        },
      ),
    );
  });

  test("leaves out a goal with its price, but no essential", () => {
    const source = sourceOf(SMALL_MET);
    const spared = planOf(source, { leftOut: { requirements: [{ skill: "sql", level: 2 }], projects: [] } });
    expect(spared.consequences).toMatch(/^20 fewer hours, ready/);
    expect(spared.difference.dropped).toMatchObject([{ key: "sql@2", why: "You left it out." }]);
    const essential = { requirements: [{ skill: "rag", level: 2 }], projects: ["demo"] };
    expect(changeView(source, { ...asked, leftOut: essential })).toEqual({
      kind: "no-plan",
      message: "Nobody is ready without Skill rag at Guided, which you left out.",
    });
  });

  test("puts a step before another, but not before what it needs", () => {
    const source = sourceOf(SMALL_MET);
    const order = source.before.plan.steps.map(({ id }) => id);
    const [last = "", beforeLast = ""] = [order.at(-1), order.at(-2)];
    const own = planOf(source, { pins: [{ before: last, after: beforeLast }] });
    expect(own.difference.moved.map(({ key }) => key)).toEqual([last]);
    expect(changeView(source, { ...asked, pins: [{ before: "rag@2", after: "sql@1" }] })).toMatchObject({
      kind: "no-plan",
      message: "Skill rag at Guided can't come before Skill sql at Aware: it builds on that.",
    });
  });

  test("tells the hours that make ready by a day, the fewest in halves, or that none do", () => {
    const source = sourceOf(SMALL_MET);
    const by = (day: string) => planOf(source, { readyBy: day }).readyBy;
    const day = addDays(start, 30);
    const hours = by(day)?.hoursPerWeek ?? 0;
    const readyAt = (hoursPerWeek: number) => planOf(source, { hoursPerWeek }).difference.after.readyDate ?? "";
    expect(readyAt(hours) <= day).toBe(true);
    expect(readyAt(hours - 0.5) <= day).toBe(false);
    expect(by(addDays(start, 1))).toEqual({ day: addDays(start, 1), hoursPerWeek: null, readiness: 0 });
  });
});
