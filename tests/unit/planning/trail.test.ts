import { describe, expect, test } from "vitest";
import { type StepProgress, type TrailSource, trailOf } from "@/lib/planning/trail";

const step = (skill: string, to: number, finish: string) => ({
  kind: "skill" as const,
  id: `${skill}@${to}`,
  skill,
  from: to - 1,
  to,
  hours: 10,
  gain: 0,
  cumulativeHours: 0,
  readinessAfter: 0,
  start: "2026-03-02",
  finish,
  needs: [],
});
const { skill, from, to, ...common } = step("shop", 1, "2026-05-20");
const project = { ...common, kind: "project" as const, id: "shop" };

const snapshot: TrailSource = {
  role: { id: "builder", name: "Builder", summary: "" },
  instance: {
    skills: [],
    projects: [{ id: "shop", hours: 30, weight: 2, needs: [], essential: true }],
    requirements: [
      { skill: "sql", level: 1, weight: 1 },
      { skill: "sql", level: 2, weight: 1, essential: true },
    ],
    ratings: {},
    hoursPerWeek: 10,
    startDate: "2026-03-02",
  },
  plan: {
    readiness: 0,
    gaps: [],
    steps: [step("git", 1, "2026-03-10"), step("sql", 1, "2026-03-20"), step("sql", 2, "2026-04-20"), project],
    totalHours: 60,
    finish: "2026-05-20",
    ready: { hours: 30, date: "2026-04-20", step: "sql@2" },
    certificate: { objective: 0, lowerBound: 0, optimal: true },
  },
  skills: { git: { name: "Git", area: "Tools" }, sql: { name: "SQL", area: "Data" } },
  projects: { shop: "Web shop" },
  contents: {},
};
const phases = [
  { name: "Work on branches", steps: ["git@1"] },
  { name: "Run a shop", steps: ["sql@1", "sql@2", "shop"] },
];
const open = (id: string): StepProgress => ({ id: `row ${id}`, state: { kind: "open" } });

describe("trailOf", () => {
  const trail = trailOf(snapshot, phases, open);

  test("has a waypoint for each requirement and project that is completed, by phase and in order", () => {
    expect(
      trail.phases[1]?.waypoints.map(({ name, reached, kind, essential }) => [name, reached?.level, kind, essential]),
    ).toEqual([
      ["SQL", "Aware", "requirement", false],
      ["SQL", "Guided", "requirement", true],
      ["Web shop", undefined, "project", true],
    ]);
  });

  test("marks the end of a phase that completes nothing by its last step", () => {
    expect(trail.phases[0]).toMatchObject({ name: "Work on branches", waypoints: [{ key: "git@1", kind: "step" }] });
  });

  test("is as long as its plan, and knows when it makes ready and after which waypoint", () => {
    expect(trail).toMatchObject({ role: "Builder", start: "2026-03-02", finish: "2026-05-20" });
    expect(trail.ready).toEqual({ day: "2026-04-20", after: "sql@2" });
  });

  test("names the last waypoint before readiness where another step brings it", () => {
    const plan = { ...snapshot.plan, ready: { hours: 10, date: "2026-03-20", step: "sql@1" } };
    const onlyProject = { ...snapshot.instance, requirements: [] };
    const other = trailOf({ ...snapshot, plan, instance: onlyProject }, phases, open);
    expect(other.ready?.after).toBe("git@1");
  });

  test("knows no day of readiness for who was ready at the start", () => {
    const plan = { ...snapshot.plan, ready: { hours: 0, date: "2026-03-02", step: null } };
    expect(trailOf({ ...snapshot, plan }, phases, open).ready).toBe(null);
  });

  test("keeps where each step is kept and how it stands", () => {
    const done = trailOf(snapshot, phases, (id) => ({ id: `row ${id}`, state: { kind: "done", on: "2026-03-05" } }));
    expect(done.phases[0]?.waypoints[0]).toMatchObject({ id: "row git@1", state: { kind: "done", on: "2026-03-05" } });
  });

  test("begins on the first day of the plan as it was first made", () => {
    expect(trailOf({ ...snapshot, began: "2026-01-05" }, phases, open).start).toBe("2026-01-05");
  });

  test("has nothing on it for a plan without steps", () => {
    const plan = { ...snapshot.plan, steps: [], ready: { hours: 0, date: "2026-03-02", step: null } };
    expect(trailOf({ ...snapshot, plan }, [], open).phases).toEqual([]);
  });
});
