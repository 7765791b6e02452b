import { describe, expect, test } from "vitest";
import { readinessNow } from "@/lib/planning/readiness-now";
import { SMALL } from "@/tests/unit/engine/instances";

const nothing = { ratings: {}, projectsDone: [] };

describe("where a person stands", () => {
  test("counts essentials, skills and projects", () => {
    expect(readinessNow(SMALL, { ratings: { sql: 2, rag: 1 }, projectsDone: ["demo"] })).toMatchObject({
      essentials: { met: 0, of: 1 },
      skills: { met: 1, of: 2 },
      projects: { met: 1, of: 1 },
      openEssentials: [{ kind: "skill", skill: "rag", level: 2, have: 1 }],
    });
  });

  test("counts a requirement once it is met, though the plan was made by levels", () => {
    expect(SMALL.credit).toBe("levels");
    const started = readinessNow(SMALL, { ratings: { rag: 1 }, projectsDone: [] });
    expect(started.readiness).toBe(0);
    expect(started.inProgress).toBe(0.25);
    expect(readinessNow(SMALL, { ratings: { rag: 2 }, projectsDone: [] }).readiness).toBe(0.5);
  });

  test("is ready with every essential, skill and project, and with the threshold", () => {
    const projects = (SMALL.projects ?? []).map((project) => ({ ...project, essential: true }));
    const role = { ...SMALL, projects };
    const skills = { sql: 2, rag: 2 };
    expect(readinessNow(role, nothing)).toMatchObject({ isReady: false, essentials: { met: 0, of: 2 } });
    expect(readinessNow({ ...role, threshold: 0.5 }, { ratings: skills, projectsDone: [] })).toMatchObject({
      isReady: false,
      openEssentials: [{ kind: "project", project: "demo" }],
    });
    expect(readinessNow(role, { ratings: { rag: 2 }, projectsDone: ["demo"] })).toMatchObject({ isReady: true });
    const heavySql = { ...role, requirements: role.requirements.map((each) => ({ ...each, weight: 3 })) };
    expect(readinessNow(heavySql, { ratings: { rag: 2 }, projectsDone: ["demo"] })).toMatchObject({
      isReady: false,
      openEssentials: [],
    });
  });

  test("takes a level above the top for the top, and leaves out what the role has nothing to do with", () => {
    const held = { ratings: { sql: 9, rag: 9, cooking: 5 }, projectsDone: ["demo", "dinner"] };
    expect(readinessNow(SMALL, held)).toMatchObject({ readiness: 1, inProgress: 0, isReady: true });
  });
});
