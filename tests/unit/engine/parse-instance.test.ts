import { describe, expect, test } from "vitest";
import { parseInstance } from "@/lib/engine/parse-instance";
import { SMALL } from "@/tests/unit/engine/instances";

const [sql, rag] = SMALL.skills;
const [demo] = SMALL.projects ?? [];

/** What is wrong, the fields that make it so, where it must be found, and a part of the message. */
type Rejected = [string, object, string, string];

const REJECTED: Rejected[] = [
  ["skills that are not a list", { skills: {} }, "skills", "list"],
  ["a skill that is not an object", { skills: [sql, 7] }, "skills[1]", "object"],
  ["an empty id", { skills: [{ ...sql, id: "" }, rag] }, "skills[0].id", "not empty"],
  ["an id with an @", { skills: [sql, { ...rag, id: "r@g" }] }, "skills[1].id", "@"],
  ["two skills of one id", { skills: [sql, { ...rag, id: "sql" }] }, "skills[1].id", "already"],
  ["two projects of one id", { projects: [demo, demo] }, "projects[1].id", "already"],
  ["hours of 0", { skills: [{ ...sql, hours: [10, 0] }, rag] }, "skills[0].hours[1]", "greater than 0"],
  ["hours below 0", { projects: [{ ...demo, hours: -1 }] }, "projects[0].hours", "greater than 0"],
  ["hours without end", { projects: [{ ...demo, hours: Number.POSITIVE_INFINITY }] }, "projects[0].hours", "finite"],
  ["hours as text", { skills: [{ ...sql, hours: ["10", 20] }, rag] }, "skills[0].hours[0]", "number"],
  ["a weight of 0", { requirements: [{ skill: "sql", level: 1, weight: 0 }] }, "requirements[0].weight", "greater"],
  ["a weight that is no number", { projects: [{ ...demo, weight: null }] }, "projects[0].weight", "number"],
  ["no requirement", { requirements: [] }, "requirements", "at least one"],
  [
    "a requirement of an unknown skill",
    { requirements: [{ skill: "css", level: 1, weight: 1 }] },
    "requirements[0].skill",
    'no skill "css"',
  ],
  [
    "level 0 required",
    { requirements: [{ skill: "sql", level: 0, weight: 1 }] },
    "requirements[0].level",
    "from 1 to 2",
  ],
  [
    "a level above the top",
    { requirements: [{ skill: "sql", level: 3, weight: 1 }] },
    "requirements[0].level",
    "from 1 to 2",
  ],
  ["half a level", { requirements: [{ skill: "sql", level: 1.5, weight: 1 }] }, "requirements[0].level", "whole"],
  [
    "essential that is not true or false",
    { requirements: [{ skill: "sql", level: 1, weight: 1, essential: "yes" }] },
    "requirements[0].essential",
    "true or false",
  ],
  [
    "a project that is essential neither way",
    { projects: [{ ...demo, essential: "no" }] },
    "projects[0].essential",
    "true or false",
  ],
  [
    "essential as null",
    { requirements: [{ skill: "sql", level: 1, weight: 1, essential: null }] },
    "requirements[0].essential",
    "true or false",
  ],
  ["teaching order that is not a list", { skills: [sql, { ...rag, after: {} }] }, "skills[1].after", "list"],
  [
    "teaching order at a level that the skill does not have",
    { skills: [sql, { ...rag, after: [{ level: 4, follows: { skill: "sql", level: 1 } }] }] },
    "skills[1].after[0].level",
    "from 1 to 3",
  ],
  [
    "teaching order after an unknown skill",
    { skills: [sql, { ...rag, after: [{ level: 1, follows: { skill: "css", level: 1 } }] }] },
    "skills[1].after[0].follows.skill",
    'no skill "css"',
  ],
  [
    "teaching order after a level that there is not",
    { skills: [sql, { ...rag, after: [{ level: 1, follows: { skill: "sql", level: 3 } }] }] },
    "skills[1].after[0].follows.level",
    "from 1 to 2",
  ],
  [
    "a prerequisite at a level that the skill does not have",
    { skills: [sql, { ...rag, prereqs: [{ level: 4, needs: { skill: "sql", level: 1 } }] }] },
    "skills[1].prereqs[0].level",
    "from 1 to 3",
  ],
  [
    "a prerequisite on an unknown skill",
    { skills: [sql, { ...rag, prereqs: [{ level: 1, needs: { skill: "css", level: 1 } }] }] },
    "skills[1].prereqs[0].needs.skill",
    'no skill "css"',
  ],
  [
    "a project that needs too high a level",
    { projects: [{ ...demo, needs: [{ skill: "rag", level: 9 }] }] },
    "projects[0].needs[0].level",
    "from 1 to 3",
  ],
  ["a rating of an unknown skill", { ratings: { css: 1 } }, "ratings.css", 'no skill "css"'],
  ["a rating below 0", { ratings: { sql: -1 } }, "ratings.sql", "from 0 to 2"],
  ["a rating above the top", { ratings: { sql: 3 } }, "ratings.sql", "from 0 to 2"],
  ["no ratings", { ratings: undefined }, "ratings", "object"],
  ["an unknown project done", { projectsDone: ["blog"] }, "projectsDone[0]", 'no project "blog"'],
  ["no study time", { hoursPerWeek: 0 }, "hoursPerWeek", "greater than 0"],
  ["a date that does not exist", { startDate: "2026-02-29" }, "startDate", "exists"],
  ["a date in another form", { startDate: "2026-3-2" }, "startDate", "YYYY-MM-DD"],
  ["a threshold of 0", { threshold: 0 }, "threshold", "greater than 0"],
  ["a threshold above 1", { threshold: 1.1 }, "threshold", "at most 1"],
  ["an unknown credit", { credit: "half" }, "credit", '"met" or "levels"'],
  ["a credit of null", { credit: null }, "credit", '"met" or "levels"'],
  ["an unknown strategy", { strategy: "slow" }, "strategy", "fast-track"],
  ["pins that are not a list", { pins: {} }, "pins", "list"],
  ["a pin that is not an object", { pins: ["sql@1"] }, "pins[0]", "object"],
  ["a pin of a step that is no text", { pins: [{ before: 1, after: "demo" }] }, "pins[0].before", "id of a step"],
  ["a pin without a step", { pins: [{ before: "demo" }] }, "pins[0].after", "id of a step"],
  ["a pin of an unknown skill", { pins: [{ before: "css@1", after: "demo" }] }, "pins[0].before", 'no skill "css"'],
  ["a pin of an unknown project", { pins: [{ before: "sql@1", after: "blog" }] }, "pins[0].after", 'no project "blog"'],
  ...["sql@3", "sql@0", "sql@", "sql@1.5", "sql@01", "sql@1@1"].map(
    (after): Rejected => [
      `a pin of ${after}`,
      { pins: [{ before: "demo", after }] },
      "pins[0].after",
      'whole level of "sql" from 1 to 2',
    ],
  ),
  ["a pin of a step to itself", { pins: [{ before: "demo", after: "demo" }] }, "pins[0]", "two different steps"],
  [
    "a pin that stands twice",
    { pins: ["sql@1", "rag@1", "sql@1"].map((before) => ({ before, after: "demo" })) },
    "pins[2]",
    "the same as pins[0]",
  ],
  ["what is left out as a list", { leftOut: [] }, "leftOut", "object"],
  ["left-out requirements that are not a list", { leftOut: { projects: [] } }, "leftOut.requirements", "list"],
  ["left-out projects that are not a list", { leftOut: { requirements: [] } }, "leftOut.projects", "list"],
  [
    "a left-out requirement of an unknown skill",
    { leftOut: { requirements: [{ skill: "css", level: 1 }], projects: [] } },
    "leftOut.requirements[0].skill",
    'no skill "css"',
  ],
  [
    "a left-out requirement at a level that there is not",
    { leftOut: { requirements: [{ skill: "sql", level: 3 }], projects: [] } },
    "leftOut.requirements[0].level",
    "from 1 to 2",
  ],
  [
    "a left-out requirement that the role does not have",
    { leftOut: { requirements: [{ skill: "sql", level: 1 }], projects: [] } },
    "leftOut.requirements[0]",
    'no requirement of "sql" at level 1',
  ],
  [
    "an unknown project left out",
    { leftOut: { requirements: [], projects: ["demo", "blog"] } },
    "leftOut.projects[1]",
    'no project "blog"',
  ],
  ["a left-out project that is no text", { leftOut: { requirements: [], projects: [1] } }, "leftOut.projects[0]", "id"],
  [
    "weights whose sum is no number",
    { requirements: [1, 2].map((level) => ({ skill: "sql", level, weight: 1e308 })) },
    "requirements",
    "weights together",
  ],
];

describe("parseInstance", () => {
  test("accepts a valid instance as it is", () => {
    expect(parseInstance(SMALL)).toEqual({
      ok: true,
      instance: {
        ...SMALL,
        skills: SMALL.skills.map((skill) => ({ ...skill, after: [] })),
        projects: SMALL.projects?.map((project) => ({ ...project, essential: false })),
        requirements: SMALL.requirements.map((one) => ({ essential: false, ...one })),
        pins: [],
        leftOut: { requirements: [], projects: [] },
      },
    });
  });

  test("fills in what may be absent", () => {
    const { projects, projectsDone, threshold, credit, strategy, ...rest } = SMALL;
    const parsed = parseInstance(rest);
    expect(parsed.ok && parsed.instance).toMatchObject({
      projects: [],
      projectsDone: [],
      threshold: 0.8,
      credit: "met",
      strategy: "steady",
      pins: [],
      leftOut: { requirements: [], projects: [] },
    });
  });

  test("keeps what the person decided", () => {
    const pins = [
      { before: "sql@2", after: "demo" },
      { before: "demo", after: "rag@3" },
    ];
    const leftOut = { requirements: [{ skill: "sql", level: 2 }], projects: ["demo"] };
    const parsed = parseInstance({ ...SMALL, pins, leftOut });
    expect(parsed.ok && parsed.instance).toMatchObject({ pins, leftOut });
  });

  test.each(REJECTED)("rejects %s", (_, fields, path, message) => {
    const parsed = parseInstance({ ...SMALL, ...fields });
    expect(parsed).toMatchObject({ ok: false, error: { path, message: expect.stringContaining(message) } });
  });

  test.each([null, 7, "text", [SMALL]])("rejects what is not an object: %j", (input) => {
    expect(parseInstance(input)).toMatchObject({ ok: false, error: { path: "", message: "must be an object" } });
  });

  test("names the steps of a cycle, smallest first, and the prerequisite that closes it", () => {
    const skills = [
      { id: "b", hours: [1, 1], prereqs: [{ level: 1, needs: { skill: "a", level: 2 } }] },
      { id: "a", hours: [1, 1], prereqs: [{ level: 1, needs: { skill: "b", level: 1 } }] },
    ];
    const parsed = parseInstance({ ...SMALL, skills: [...SMALL.skills, ...skills] });
    expect(parsed).toEqual({
      ok: false,
      error: {
        path: "skills[3].prereqs[0]",
        message: "the steps wait for each other in a cycle: a@1 → b@1 → a@2 → a@1",
      },
    });
  });

  test("finds a cycle below levels already held", () => {
    const own = { id: "a", hours: [1, 1], prereqs: [{ level: 1, needs: { skill: "a", level: 1 } }] };
    const parsed = parseInstance({ ...SMALL, skills: [...SMALL.skills, own], ratings: { a: 2 } });
    expect(parsed).toMatchObject({ ok: false, error: { path: "skills[2].prereqs[0]" } });
  });

  test("finds a cycle of prerequisites and teaching order together, and names the teaching order where that closes it", () => {
    const skills = [
      { id: "b", hours: [1], prereqs: [{ level: 1, needs: { skill: "a", level: 2 } }] },
      { id: "a", hours: [1, 1], prereqs: [], after: [{ level: 1, follows: { skill: "b", level: 1 } }] },
    ];
    expect(parseInstance({ ...SMALL, skills: [...SMALL.skills, ...skills] })).toEqual({
      ok: false,
      error: {
        path: "skills[3].after[0]",
        message: "the steps wait for each other in a cycle: a@1 → b@1 → a@2 → a@1",
      },
    });
  });

  test("takes two skills that need each other at rising levels for what they are: no cycle", () => {
    const skills = [
      { id: "a", hours: [1, 1, 1], prereqs: [{ level: 2, needs: { skill: "b", level: 1 } }] },
      { id: "b", hours: [1, 1, 1], prereqs: [{ level: 3, needs: { skill: "a", level: 2 } }] },
    ];
    expect(parseInstance({ ...SMALL, skills: [...SMALL.skills, ...skills] }).ok).toBe(true);
  });

  test("keeps ids apart from the names that every object has", () => {
    const skills = ["__proto__", "constructor", "toString"].map((id) => ({ id, hours: [1], prereqs: [] }));
    const ratings = JSON.parse('{"__proto__": 1}');
    const requirements = [{ skill: "constructor", level: 1, weight: 1 }];
    const parsed = parseInstance({ ...SMALL, skills, ratings, requirements, projects: [] });
    expect(parsed.ok && Object.entries(parsed.instance.ratings)).toEqual([["__proto__", 1]]);
  });

  test("follows a chain of 5,000 prerequisites", () => {
    const skills = Array.from({ length: 5000 }, (_, i) => ({
      id: `s${i}`,
      hours: [1],
      prereqs: i === 0 ? [] : [{ level: 1, needs: { skill: `s${i - 1}`, level: 1 } }],
    }));
    const requirements = [{ skill: "s4999", level: 1, weight: 1 }];
    expect(parseInstance({ ...SMALL, skills, requirements, projects: [] }).ok).toBe(true);
  });
});
