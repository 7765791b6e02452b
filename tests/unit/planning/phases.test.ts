import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PhasedStep, phasesOf } from "@/lib/planning/phases";

const skill = (name: string, to: number, hours = 10, area = "Data"): PhasedStep => ({
  kind: "skill",
  id: `${name}@${to}`,
  skill: name,
  area,
  to,
  hours,
});
const project = (name: string, hours = 30): PhasedStep => ({ kind: "project", id: name, name, hours });

const anySteps = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"),
      area: fc.constantFrom("Data", "Programming", "AI safety"),
      to: fc.integer({ min: 1, max: 5 }),
      hours: fc.integer({ min: 1, max: 90 }),
      project: fc.boolean(),
    }),
    { maxLength: 60, selector: ({ name, to }) => `${name}@${to}` },
  )
  .map((drawn) =>
    drawn.map(
      ({ name, area, to, hours, project: isProject }): PhasedStep =>
        isProject ? project(`${name}@${to}`, hours) : skill(name, to, hours, area),
    ),
  );

describe("phasesOf", () => {
  test("has no phase for no steps", () => expect(phasesOf([], null)).toEqual([]));

  test("puts a single step into a single phase", () => {
    expect(phasesOf([skill("SQL", 1)], "SQL@1")).toEqual([
      { name: "First steps in SQL", aims: "SQL to Aware", steps: ["SQL@1"] },
    ]);
  });

  test("keeps every step once and in order, in phases that are not empty and named differently", () => {
    fc.assert(
      fc.property(anySteps, fc.nat(), (steps, at) => {
        const ready = steps.length > 0 ? (steps[at % steps.length]?.id ?? null) : null;
        const phases = phasesOf(steps, ready);
        expect(phases.flatMap((phase) => phase.steps)).toEqual(steps.map(({ id }) => id));
        expect(phases.every((phase) => phase.steps.length > 0 && phase.name !== "" && phase.aims !== "")).toBe(true);
        expect(new Set(phases.map(({ name }) => name)).size).toBe(phases.length);
      }),
    );
  });

  test("makes three to seven phases of eight to sixty-odd steps", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        fc.pre(steps.length >= 8);
        const { length } = phasesOf(steps, null);
        expect(length).toBeGreaterThanOrEqual(3);
        expect(length).toBeLessThanOrEqual(7);
      }),
    );
  });

  test("gives the same phases for the same steps", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        expect(phasesOf(steps, null)).toEqual(phasesOf([...steps], null));
      }),
    );
  });

  test("ends a phase where the person becomes ready", () => {
    const steps = Array.from({ length: 20 }, (_, at) => skill(`S${at}`, 2));
    for (const ready of [4, 9, 13]) {
      const ends = phasesOf(steps, `S${ready}@2`).map((phase) => phase.steps.at(-1));
      expect(ends).toContain(`S${ready}@2`);
    }
  });

  test("ends a phase at a project that lies near the end of an even share", () => {
    const steps = [
      ...Array.from({ length: 6 }, (_, at) => skill(`A${at}`, 2)),
      project("Shop"),
      ...Array.from({ length: 6 }, (_, at) => skill(`B${at}`, 3)),
      project("Bank"),
      ...Array.from({ length: 8 }, (_, at) => skill(`C${at}`, 3)),
    ];
    const ends = phasesOf(steps, null).map((phase) => phase.steps.at(-1));
    expect(ends).toEqual(["Shop", "Bank", "C7@3"]);
  });

  test("names a phase after its projects, or else after what takes most of its hours", () => {
    const named = (steps: PhasedStep[]) => phasesOf(steps, null).map(({ name }) => name);
    expect(named([skill("Python", 2, 40), skill("Statistics", 2, 30), skill("Git", 1, 5)])).toEqual([
      "Foundations in Python and Statistics",
    ]);
    expect(named([skill("Python", 3, 40), project("Parser")])).toEqual(["Portfolio: Parser"]);
    expect(named([project("Parser"), project("Shop"), project("Bank")])).toEqual([
      "Portfolio: Parser and 2 more projects",
    ]);
    expect(named([skill("Rust", 5, 90)])).toEqual(["Mastery of Rust"]);
  });

  test("names a phase of many small skills after its area, and the next one like it after its skills", () => {
    const steps = Array.from("ABCDEFGHIJKLMNO", (name) => skill(name, 2));
    expect(phasesOf(steps, null).map(({ name }) => name)).toEqual([
      "Foundations in data",
      "Foundations in F and G",
      "Foundations in K and L",
    ]);
  });

  test("keeps the capitals of an abbreviation in the middle of a name", () => {
    const steps = Array.from("ABCDE", (name) => skill(name, 1, 10, "AI safety"));
    expect(phasesOf([...steps, ...Array.from("FGHIJKLMNO", (name) => skill(name, 2))], null)[0]?.name).toBe(
      "First steps in AI safety",
    );
  });
});
