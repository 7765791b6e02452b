import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import { parseInstance } from "@/lib/engine/parse-instance";
import { SMALL } from "@/tests/unit/engine/instances";

const count = (n: number) => Array.from({ length: n }, (_, i) => i);

function chain(length: number) {
  const skills = count(length).map((i) => ({
    id: `s${i}`,
    hours: [1 + (i % 7)],
    prereqs: i === 0 ? [] : [{ level: 1, needs: { skill: `s${i - 1}`, level: 1 } }],
  }));
  return { skills, projects: [], requirements: [{ skill: `s${length - 1}`, level: 1, weight: 1 }] };
}

/** Independent skills, and one project that needs them all and weighs as much as they do. */
function star(skills: number) {
  const needs = count(skills).map((i) => ({ skill: `s${i}`, level: 1 }));
  return {
    skills: count(skills).map((i) => ({ id: `s${i}`, hours: [1 + (i % 50)], prereqs: [] })),
    requirements: needs.map((need, i) => ({ ...need, weight: 1 + (i % 5) })),
    projects: [{ id: "all", hours: 10, weight: 3 * skills, needs }],
  };
}

const oneSkill = (levels: number) => ({
  skills: [{ id: "s", hours: Array(levels).fill(1), prereqs: [] }],
  projects: [],
  requirements: [{ skill: "s", level: levels, weight: 1 }],
});

const HOSTILE: [string, object, number][] = [
  ["a chain of 5,000 skills", chain(5000), 5000],
  ["2,000 skills that need nothing", { ...star(2000), projects: [] }, 2000],
  ["a project that needs 2,000 skills", star(2000), 2001],
  ["a skill of 10,000 levels", oneSkill(10_000), 10_000],
];

describe("hostile sizes", { timeout: 120_000 }, () => {
  for (const strategy of ["steady", "fast-track"]) {
    test.each(HOSTILE)(`end in a plan (${strategy}): %s`, (_, fields, steps) => {
      const parsed = parseInstance({ ...SMALL, hoursPerWeek: 40, ...fields, strategy });
      const result = parsed.ok ? makePlan(parsed.instance) : parsed;
      if (!result.ok) throw new Error(result.error.message);
      const { certificate, ready, ...plan } = result.plan;
      expect(plan.steps).toHaveLength(steps);
      expect(certificate.lowerBound).toBeLessThanOrEqual(certificate.objective);
      expect(Object.values(certificate).every((value) => typeof value === "boolean" || Number.isFinite(value))).toBe(
        true,
      );
      expect(ready.hours).toBeLessThanOrEqual(plan.totalHours);
    });
  }

  test.each([1e308, Number.MAX_VALUE])("end in a clear error where a step takes %d hours", (hours) => {
    const skills = [{ id: "s", hours: [hours, hours], prereqs: [] }];
    const requirements = [{ skill: "s", level: 2, weight: 1 }];
    const parsed = parseInstance({ ...SMALL, skills, projects: [], requirements });
    expect(parsed.ok && makePlan(parsed.instance)).toMatchObject({ ok: false, error: { path: "hoursPerWeek" } });
  });

  test("end in a plan where weights are as far apart as numbers can be", () => {
    const requirements = [
      { skill: "sql", level: 2, weight: 1e300 },
      { skill: "rag", level: 3, weight: 1e-300 },
    ];
    const parsed = parseInstance({ ...SMALL, requirements });
    const text = JSON.stringify(parsed.ok && makePlan(parsed.instance));
    expect(text).toContain('"ok":true');
    expect(text).not.toContain("null,");
  });
});
