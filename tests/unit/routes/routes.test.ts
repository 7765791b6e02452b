import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Holdings, Ratings } from "@/lib/engine/types";
import { fastestRoute } from "@/lib/planning/fastest-route";
import type { PlannedRole } from "@/lib/planning/instance";
import { levelsRequiredBy } from "@/lib/planning/role-routes";
import { sensibleSteppingStones } from "@/lib/routes/stepping-stones";
import { SMALL_MET } from "@/tests/unit/engine/instances";

const skillIds = ["a", "b", "c", "d"];
const skills: PlannedRole["skills"] = skillIds.map((id, at) => ({
  id,
  levels: [1, 2, 3].map((level) => ({ level, hours: 7 * level + 3 * at })),
  prereqs: at === 0 ? [] : [{ level: 2, needs: { skill: skillIds[at - 1] ?? "a", level: 1 } }],
  after: [],
}));

const role = fc
  .uniqueArray(
    fc.record({
      skill: fc.constantFrom(...skillIds),
      level: fc.integer({ min: 1, max: 3 }),
      weight: fc.integer({ min: 1, max: 5 }),
      essential: fc.boolean(),
    }),
    { minLength: 1, selector: ({ skill }) => skill },
  )
  .map((requirements): PlannedRole => ({ skills, requirements, projects: [] }));

const ratings = fc.dictionary(fc.constantFrom(...skillIds), fc.integer({ min: 0, max: 3 }));

const only = (ratings: Ratings): Holdings => ({ ratings, projectsDone: [] });

describe("levelsRequiredBy", () => {
  test("makes everyone who holds these levels meet each requirement, and all that it depends on", () => {
    fc.assert(
      fc.property(role, (one) => {
        const levels = new Map(Object.entries(levelsRequiredBy(one)));
        for (const { skill, level } of one.requirements) expect(levels.get(skill)).toBeGreaterThanOrEqual(level);
        for (const { id, prereqs } of one.skills) {
          for (const { level, needs } of prereqs) {
            if ((levels.get(id) ?? 0) >= level) expect(levels.get(needs.skill)).toBeGreaterThanOrEqual(needs.level);
          }
        }
        expect(fastestRoute(one, only(Object.fromEntries(levels)))).toMatchObject({ readyHours: 0, totalHours: 0 });
      }),
    );
  });
});

describe("a way by another role", () => {
  test("never takes fewer hours in all than the direct one, where that is proven fastest", () => {
    fc.assert(
      fc.property(role, role, ratings, (third, target, start) => {
        const direct = fastestRoute(target, only(start));
        const first = fastestRoute(third, only(start));
        const onwards = first && fastestRoute(target, first.holdingsWhenReady);
        if (!direct?.plan.certificate.optimal || !first || !onwards) return;
        expect(first.readyHours + onwards.readyHours).toBeGreaterThanOrEqual(direct.readyHours - 1e-6);
      }),
    );
  });
});

describe("sensibleSteppingStones", () => {
  const way = (readyHours: number) => ({
    readyHours,
    totalHours: readyHours,
    holdingsWhenReady: only({}),
    instance: SMALL_MET,
    plan: {
      readiness: 0,
      gaps: [],
      steps: [],
      totalHours: readyHours,
      finish: "2026-01-05",
      ready: { hours: readyHours, date: "2026-01-05", step: null },
      certificate: { objective: readyHours, lowerBound: readyHours, optimal: true },
    },
  });
  const third = (name: string, first: number, onwards: number) => ({
    id: name,
    name,
    first: () => way(first),
    onwards: () => way(onwards),
  });

  test("tells how much sooner the first job is, and what the whole costs more", () => {
    expect(sensibleSteppingStones(600, [third("a", 260, 430)])).toEqual([
      { roleId: "a", name: "a", firstJobHours: 260, soonerHours: 340, thenHours: 430, extraHours: 90 },
    ]);
  });

  test("leaves out roles that are no nearer, hardly nearer, too dear in all, or open already", () => {
    const thirds = [third("far", 700, 10), third("near", 580, 30), third("dear", 200, 700), third("open", 0, 600)];
    expect(sensibleSteppingStones(600, thirds)).toEqual([]);
  });

  test("does not compute the way onwards from a role that is no nearer", () => {
    let asked = false;
    const far = {
      ...third("far", 700, 10),
      onwards: () => {
        asked = true;
        return way(10);
      },
    };
    sensibleSteppingStones(600, [far]);
    expect(asked).toBe(false);
  });

  test("names the two that save most", () => {
    const found = sensibleSteppingStones(600, [third("a", 400, 250), third("b", 200, 400), third("c", 300, 310)]);
    expect(found.map(({ name }) => name)).toEqual(["b", "c"]);
  });
});
