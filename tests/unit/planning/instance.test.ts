import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseInstance } from "@/lib/engine/parse-instance";
import { holdingsWithin, instanceFor, type PlannedRole } from "@/lib/planning/instance";

const role: PlannedRole = {
  skills: [
    {
      id: "sql",
      levels: [
        { level: 2, hours: 20 },
        { level: 1, hours: 10 },
      ],
      prereqs: [{ level: 2, needs: { skill: "git", level: 1 } }],
      after: [
        { level: 1, follows: { skill: "git", level: 1 } },
        { level: 1, follows: { skill: "juggling", level: 2 } },
      ],
    },
    { id: "git", levels: [{ level: 1, hours: 5 }], prereqs: [], after: [] },
  ],
  requirements: [{ skill: "sql", level: 2, weight: 3, essential: true }],
  projects: [{ id: "shop", hours: 30, weight: 2, needs: [{ skill: "sql", level: 1 }], essential: true }],
};

const options = {
  ratings: { sql: 1, juggling: 4 },
  projectsDone: ["shop", "circus"],
  hoursPerWeek: 8,
  startDate: "2026-03-02",
  strategy: "steady",
} as const;

describe("instanceFor", () => {
  test("says in the engine's words what the role requires and where the person stands", () => {
    expect(instanceFor(role, options)).toEqual({
      skills: [
        { id: "git", hours: [5], prereqs: [], after: [] },
        {
          id: "sql",
          hours: [10, 20],
          prereqs: [{ level: 2, needs: { skill: "git", level: 1 } }],
          // Of the skills of the role alone: the engine knows no other.
          after: [{ level: 1, follows: { skill: "git", level: 1 } }],
        },
      ],
      projects: [{ id: "shop", hours: 30, weight: 2, needs: [{ skill: "sql", level: 1 }], essential: true }],
      requirements: [{ skill: "sql", level: 2, weight: 3, essential: true }],
      ratings: { sql: 1 },
      projectsDone: ["shop"],
      hoursPerWeek: 8,
      startDate: "2026-03-02",
      threshold: 0.8,
      credit: "met",
      strategy: "steady",
    });
  });

  test("is the same whatever the order of skills and projects", () => {
    const reversed = { ...role, skills: [...role.skills].reverse() };
    expect(instanceFor(reversed, options)).toEqual(instanceFor(role, options));
  });

  test("carries nothing of the catalogue that the engine does not know", () => {
    const [skill] = role.skills;
    if (!skill) throw new Error("The role has skills.");
    const told = { ...role, skills: [{ ...skill, name: "SQL", area: "Data" }, ...role.skills.slice(1)] };
    expect(instanceFor(told, options)).toEqual(instanceFor(role, options));
  });

  test("takes of what the person decided what the role knows of, each once and sorted", () => {
    const decided = instanceFor(role, {
      ...options,
      pins: [
        { before: "sql@2", after: "shop" },
        { before: "juggling@1", after: "shop" },
        { before: "git@2", after: "sql@1" },
        { before: "git@1", after: "git@1" },
        { before: "git@1", after: "sql@1" },
        { before: "sql@2", after: "shop" },
      ],
      leftOut: {
        requirements: [
          { skill: "sql", level: 1 },
          { skill: "juggling", level: 2 },
          { skill: "sql", level: 2 },
        ],
        projects: ["circus", "shop"],
      },
    });
    expect(decided.pins).toEqual([
      { before: "git@1", after: "sql@1" },
      { before: "sql@2", after: "shop" },
    ]);
    expect(decided.leftOut).toEqual({ requirements: [{ skill: "sql", level: 2 }], projects: ["shop"] });
  });

  test("is as it was where nothing that was decided applies to the role", () => {
    const elsewhere = {
      pins: [{ before: "juggling@1", after: "circus" }],
      leftOut: { requirements: [{ skill: "juggling", level: 2 }], projects: ["circus"] },
    };
    expect(Object.keys(instanceFor(role, { ...options, ...elsewhere }))).toEqual(
      Object.keys(instanceFor(role, options)),
    );
  });

  const step = fc.constantFrom("sql@1", "sql@2", "sql@3", "git@1", "git@0", "juggling@1", "shop", "circus", "");
  const decisions = fc.record({
    pins: fc.array(fc.record({ before: step, after: step })),
    leftOut: fc.record({
      requirements: fc.array(
        fc.record({ skill: fc.constantFrom("sql", "juggling"), level: fc.integer({ min: 0, max: 3 }) }),
      ),
      projects: fc.array(fc.constantFrom("shop", "circus")),
    }),
  });

  test("is accepted by the engine for every profile, every pace and all that a person may decide", () => {
    fc.assert(
      fc.property(
        decisions,
        fc.dictionary(fc.constantFrom("sql", "git", "juggling"), fc.integer({ min: 0, max: 9 })),
        fc.subarray(["shop", "circus"]),
        fc.double({ min: 0.5, max: 100, noNaN: true }),
        fc.constantFrom("steady" as const, "fast-track" as const),
        (decided, ratings, projectsDone, hoursPerWeek, strategy) => {
          const asked = { ...options, ...decided, ratings, projectsDone, hoursPerWeek, strategy };
          const instance = instanceFor(role, asked);
          expect(parseInstance(instance)).toMatchObject({ ok: true });
        },
      ),
    );
  });
});

describe("holdingsWithin", () => {
  test("counts a level above the top as the top, and leaves unrated skills out", () => {
    const { skills, projects } = instanceFor(role, options);
    expect(holdingsWithin({ skills, projects }, { ratings: { git: 5 }, projectsDone: [] })).toEqual({
      ratings: { git: 1 },
      projectsDone: [],
    });
  });
});
