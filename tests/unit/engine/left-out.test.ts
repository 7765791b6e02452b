import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "@/lib/engine/canonical";
import { makePlan } from "@/lib/engine/make-plan";
import { isReady, readinessOf } from "@/lib/engine/readiness";
import { stepGraph } from "@/lib/engine/step-graph";
import type { Instance, LeftOut, Plan } from "@/lib/engine/types";
import { instances, SMALL, SMALL_MET, withLeftOut } from "@/tests/unit/engine/instances";
import { runs } from "@/tests/unit/runs";

function planOf(instance: Instance): Plan {
  const result = makePlan(instance);
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

const without = (projects: string[], ...requirements: [string, number][]): LeftOut => ({
  projects,
  requirements: requirements.map(([skill, level]) => ({ skill, level })),
});

describe("a goal that is left out", () => {
  test("brings in no step and no gap, and its weight stays in the total", () => {
    const plan = planOf({ ...SMALL_MET, leftOut: without([], ["sql", 2]) });
    expect(plan.steps.map(({ id }) => id)).toEqual(["rag@1", "sql@1", "rag@2", "demo"]);
    expect(plan.steps.at(-1)?.readinessAfter).toBeCloseTo(5 / 6, 9);
    expect(plan.gaps).toMatchObject([{ skill: "rag", share: 1 / 2 }]);
    expect(plan.ready.step).toBe("demo");
  });

  test("counts as usual where other goals reach its level", () => {
    const requirements = [...SMALL.requirements, { skill: "sql", level: 1, weight: 4 }];
    const leftOut = without([], ["sql", 1], ["sql", 2]);
    const gains = Object.fromEntries(
      planOf({ ...SMALL_MET, requirements, leftOut }).steps.map(({ id, gain }) => [id, gain]),
    );
    expect(gains).toEqual({ "sql@1": 0.4, "rag@1": 0, "rag@2": 0.3, demo: 0.2 });
    const byLevels = planOf({ ...SMALL, leftOut: without([], ["sql", 2]) });
    expect(byLevels.steps.find(({ id }) => id === "sql@1")?.gain).toBeCloseTo(1 / 12, 9);
  });

  test("changes nothing where it is held", () => {
    const held = { ...SMALL_MET, ratings: { sql: 2 }, projectsDone: ["demo"] };
    expect(planOf({ ...held, leftOut: without(["demo"], ["sql", 2]) })).toEqual(planOf(held));
  });

  test("may be an essential that other goals reach", () => {
    const plan = planOf({ ...SMALL_MET, leftOut: without([], ["rag", 2]) });
    expect(plan.steps.map(({ id }) => id)).toEqual(planOf(SMALL_MET).steps.map(({ id }) => id));
  });

  test("may be all that is left", () => {
    const ready = { ...SMALL_MET, ratings: { rag: 2 }, projectsDone: ["demo"], leftOut: without([], ["sql", 2]) };
    const plan = planOf(ready);
    expect(plan).toMatchObject({ steps: [], gaps: [], totalHours: 0, ready: { hours: 0, step: null } });
    expect(plan.readiness).toBeCloseTo(5 / 6, 9);
    expect(plan.certificate).toEqual({ objective: 0, lowerBound: 0, optimal: true });
  });

  const essentialDemo = {
    ...SMALL_MET,
    threshold: 0.3,
    projects: SMALL_MET.projects?.map((project) => ({ ...project, essential: true })),
  };

  test.each([
    [SMALL_MET, ["rag@2"], "being ready takes the essential rag at level 2, which is left out"],
    [essentialDemo, ["demo"], "being ready takes the essential project demo, which is left out"],
    [
      essentialDemo,
      ["rag@2", "demo"],
      "being ready takes the essentials rag at level 2 and project demo, which are left out",
    ],
  ])("is refused where it is an essential that nothing else reaches (%#)", (instance, steps, message) => {
    const leftOut = without(["demo"], ...(steps.includes("rag@2") ? [["rag", 2] as [string, number]] : []));
    for (const strategy of ["steady", "fast-track"] as const) {
      const made = makePlan({ ...instance, strategy, leftOut });
      expect(made).toEqual({ ok: false, error: { path: "leftOut", message, steps } });
    }
  });

  test("is refused where the others do not come to the threshold", () => {
    const message = "without what is left out, readiness could only reach 66.6 % of the 80 % needed";
    for (const strategy of ["steady", "fast-track"] as const) {
      const made = makePlan({ ...SMALL_MET, strategy, leftOut: without(["demo"]) });
      expect(made).toEqual({ ok: false, error: { path: "leftOut", message } });
    }
  });
});

const any = fc
  .tuple(instances(), fc.constantFrom("steady" as const, "fast-track" as const))
  .map(([instance, strategy]): Instance => ({ ...instance, strategy }));

/** The same instance as if the goals that are left out were not there. */
function reduced({ leftOut = without([]), ...instance }: Instance): Instance {
  const isLeft = ({ skill, level }: { skill: string; level: number }) =>
    leftOut.requirements.some((one) => one.skill === skill && one.level === level);
  return {
    ...instance,
    requirements: instance.requirements.filter((one) => !isLeft(one)),
    projects: instance.projects?.filter(({ id }) => !leftOut.projects.includes(id)),
  };
}

/** What a person holds who has done all that the other goals ask for. */
function holdingsInTheEnd(instance: Instance) {
  const ratings = { ...instance.ratings };
  const projectsDone = [...(instance.projectsDone ?? [])];
  for (const what of stepGraph(canonical(reduced(instance))).what) {
    if (what.kind === "skill") ratings[what.skill] = Math.max(ratings[what.skill] ?? 0, what.level);
  }
  projectsDone.push(...(reduced(instance).projects ?? []).map(({ id }) => id));
  return { ratings, projectsDone };
}

describe("leaving out", { timeout: runs(60_000) }, () => {
  test("is refused exactly where the other goals together do not make ready", () => {
    fc.assert(
      fc.property(withLeftOut(any), (instance) => {
        const made = makePlan(instance);
        expect(made.ok).toBe(isReady(instance, holdingsInTheEnd(instance)));
        if (!made.ok) expect(made.error.path).toBe("leftOut");
      }),
    );
  });

  test("brings in just the steps of the other goals, and never adds one", () => {
    fc.assert(
      fc.property(withLeftOut(any), (instance) => {
        const made = makePlan(instance);
        if (!made.ok) return;
        const ids = made.plan.steps.map(({ id }) => id).sort();
        expect(ids).toEqual([...stepGraph(canonical(reduced(instance))).ids].sort());
        const all = new Set(planOf({ ...instance, leftOut: undefined }).steps.map(({ id }) => id));
        expect(ids.filter((id) => !all.has(id))).toEqual([]);
      }),
    );
  });

  test("ends at the readiness of what is held then, and is ready on the way", () => {
    fc.assert(
      fc.property(withLeftOut(any), (instance) => {
        const made = makePlan(instance);
        if (!made.ok) return;
        const { plan } = made;
        const end = readinessOf(instance, holdingsInTheEnd(instance));
        expect(plan.steps.at(-1)?.readinessAfter ?? plan.readiness).toBeCloseTo(end, 9);
        expect(plan.ready.step === null).toBe(isReady(instance));
        const shares = plan.gaps.reduce((sum, { share }) => sum + share, 0);
        expect(shares).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
