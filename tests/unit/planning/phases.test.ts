import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PhasedStep, phasesOf } from "@/lib/planning/phases";

const hoursPerWeek = 10;

const skill = (
  name: string,
  weeks = 1,
  more: { completes?: PhasedStep["completes"]; area?: string } = {},
): PhasedStep => ({
  kind: "skill",
  id: `${name}@2`,
  skill: name,
  area: more.area ?? "Data",
  to: 2,
  hours: weeks * hoursPerWeek,
  outcome: `Use ${name}`,
  completes: more.completes ?? null,
});
const project = (name: string, weeks = 3): PhasedStep => ({
  kind: "project",
  id: name,
  name,
  hours: weeks * hoursPerWeek,
  outcome: `Ship ${name}`,
  completes: "project",
});

const anySteps = (most: number) =>
  fc
    .array(
      fc.record({
        area: fc.constantFrom("Data", "Programming", "AI safety"),
        weeks: fc.constantFrom(0.3, 0.5, 1, 1.5, 2, 2.5, 3, 4, 7, 9, 12),
        completes: fc.constantFrom("essential" as const, "requirement" as const, "project" as const, null),
      }),
      { maxLength: most },
    )
    .map((drawn) =>
      drawn.map(({ area, weeks, completes }, at) =>
        completes === "project" ? project(`P${at}`, weeks) : skill(`S${at}`, weeks, { completes, area }),
      ),
    );

const noReady = { hoursPerWeek, readyStep: null };

describe("phasesOf", () => {
  test("has no phase for no steps", () => expect(phasesOf([], noReady)).toEqual([]));

  test("puts a single step into a single phase", () => {
    expect(phasesOf([skill("SQL")], { hoursPerWeek, readyStep: "SQL@2" })).toEqual([
      { name: "Use SQL", aims: "SQL to Guided", steps: ["SQL@2"] },
    ]);
  });

  test("keeps every step once and in order, in phases with names and aims of their own", () => {
    fc.assert(
      fc.property(anySteps(60), fc.nat(), (steps, at) => {
        const readyStep = steps[at % (steps.length + 1)]?.id ?? null;
        const phases = phasesOf(steps, { hoursPerWeek, readyStep });
        expect(phases.flatMap((phase) => phase.steps)).toEqual(steps.map(({ id }) => id));
        expect(phases.every((phase) => phase.name !== "" && phase.aims !== "")).toBe(true);
        expect(new Set(phases.map(({ name }) => name)).size).toBe(phases.length);
      }),
    );
  });

  test("has two or more steps in each, but for one of more than ten weeks and a plan of one step", () => {
    fc.assert(
      fc.property(anySteps(60), (steps) => {
        fc.pre(steps.length > 1);
        for (const phase of phasesOf(steps, noReady)) {
          if (phase.steps.length < 2) expect(weeksOf(steps, phase.steps)).toBeGreaterThan(10);
        }
      }),
    );
  });

  test("takes six to ten weeks each where the steps are small and many", () => {
    const small = fc.array(fc.constantFrom(0.5, 1, 1.5, 2), { minLength: 24, maxLength: 80 });
    fc.assert(
      fc.property(small, (weeks) => {
        const steps = weeks.map((each, position) => skill(`S${position}`, each));
        for (const phase of phasesOf(steps, noReady)) {
          expect(weeksOf(steps, phase.steps)).toBeGreaterThanOrEqual(6);
          expect(weeksOf(steps, phase.steps)).toBeLessThanOrEqual(10);
        }
      }),
    );
  });

  test("is outside six to ten weeks by as few weeks as any cut that passes readiness no more often", () => {
    fc.assert(
      fc.property(anySteps(9), fc.nat(), (steps, at) => {
        const readyStep = steps[at % (steps.length + 1)]?.id ?? null;
        const cuts = everyCut(steps.map(({ id }) => id)).filter((runs) => runs.every((run) => isAllowed(steps, run)));
        const fewest = Math.min(...cuts.map((runs) => weeksOutside(steps, runs, readyStep)));
        const phases = phasesOf(steps, { hoursPerWeek, readyStep }).map((phase) => phase.steps);
        expect(weeksOutside(steps, phases, readyStep)).toBeCloseTo(fewest, 6);
      }),
    );
  });

  test("follows the person's pace", () => {
    const steps = Array.from({ length: 32 }, (_, at) => skill(`S${at}`));
    expect(phasesOf(steps, noReady)).toHaveLength(4);
    expect(phasesOf(steps, { ...noReady, hoursPerWeek: 40 })).toHaveLength(1);
    expect(phasesOf(steps, { ...noReady, hoursPerWeek: 2 })).toHaveLength(16);
  });

  test("ends a phase where the person becomes ready", () => {
    const steps = Array.from({ length: 24 }, (_, at) => skill(`S${at}`));
    for (const at of [6, 8, 15]) {
      const ends = phasesOf(steps, { hoursPerWeek, readyStep: `S${at}@2` }).map((phase) => phase.steps.at(-1));
      expect(ends).toContain(`S${at}@2`);
    }
  });

  test("ends a phase at a project or an essential that is near", () => {
    const steps = [
      ...Array.from({ length: 5 }, (_, at) => skill(`A${at}`)),
      project("Shop"),
      ...Array.from({ length: 8 }, (_, at) => skill(`B${at}`)),
      skill("Bank", 1, { completes: "essential" }),
      ...Array.from({ length: 7 }, (_, at) => skill(`C${at}`)),
    ];
    const ends = phasesOf(steps, noReady).map((phase) => phase.steps.at(-1));
    expect(ends).toEqual(["Shop", "Bank@2", "C6@2"]);
  });

  test("is named by the outcome of its last essential or project, else of its last requirement, else of its last step", () => {
    const named = (steps: PhasedStep[]) => phasesOf(steps, noReady).map(({ name }) => name);
    const [a, b] = [skill("A", 2), skill("B", 2)];
    expect(named([a, project("Shop"), b])).toEqual(["Ship Shop"]);
    expect(named([skill("E", 2, { completes: "essential" }), skill("R", 2, { completes: "requirement" }), a])).toEqual([
      "Use E",
    ]);
    expect(named([a, skill("R", 2, { completes: "requirement" }), b])).toEqual(["Use R"]);
    expect(named([a, b])).toEqual(["Use B"]);
  });

  test("is named plainly where the catalogue has no words for the outcome", () => {
    const named = (step: PhasedStep) => phasesOf([{ ...step, outcome: "" }], noReady).map(({ name }) => name);
    expect(named(skill("SQL"))).toEqual(["SQL at Guided"]);
    expect(named(project("Shop"))).toEqual(["Shop"]);
  });

  test("has a name of its own where outcomes are the same", () => {
    const steps = Array.from({ length: 16 }, (_, at) => ({ ...skill(`S${at}`), outcome: "Use it" }));
    expect(phasesOf(steps, noReady).map(({ name }) => name)).toEqual(["Use it", "Use it (2)"]);
  });
});

function weeksOf(steps: readonly PhasedStep[], ids: readonly string[]): number {
  const inPhase = new Set(ids);
  return steps.reduce((sum, { id, hours }) => sum + (inPhase.has(id) ? hours : 0), 0) / hoursPerWeek;
}

function isAllowed(steps: readonly PhasedStep[], run: readonly string[]): boolean {
  return run.length > 1 || steps.length === 1 || weeksOf(steps, run) > 10;
}

function weeksOutside(
  steps: readonly PhasedStep[],
  runs: readonly (readonly string[])[],
  readyStep: string | null,
): number {
  return runs.reduce((sum, run) => {
    const weeks = weeksOf(steps, run);
    const passesReady = readyStep !== null && run.slice(0, -1).includes(readyStep);
    return sum + Math.max(0, weeks - 10, 6 - weeks) + (passesReady ? 1000 : 0);
  }, 0);
}

/** All ways to cut the list into runs; 2^(n - 1) of them. */
function everyCut(ids: readonly string[]): string[][][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((_, at) => everyCut(ids.slice(at + 1)).map((rest) => [ids.slice(0, at + 1), ...rest]));
}
