import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import type { Instance } from "@/lib/engine/types";
import { readinessNow } from "@/lib/planning/readiness-now";
import { countsInWords, decidesReady, openEssentialNames } from "@/lib/planning/readiness-words";
import { SMALL_MET } from "@/tests/unit/engine/instances";

const names = { skills: { rag: { name: "Retrieval" }, sql: { name: "SQL" } }, projects: { demo: "Live demo" } };
const demoIsEssential = (SMALL_MET.projects ?? []).map((project) => ({ ...project, essential: true }));

function decidesIn(instance: Instance): string | null {
  const made = makePlan(instance);
  if (!made.ok) throw new Error(made.error.message);
  return decidesReady({ plan: made.plan, instance, ...names });
}

describe("readiness in words", () => {
  test("counts essentials, skills and projects, and leaves out what the role has none of", () => {
    const nothing = { ratings: {}, projectsDone: [] };
    expect(countsInWords(readinessNow(SMALL_MET, nothing))).toBe("0 of 1 essential, 0 of 2 skills, 0 of 1 project");
    const noProjects = { ...SMALL_MET, projects: [] };
    expect(countsInWords(readinessNow(noProjects, { ratings: { rag: 2 }, projectsDone: [] }))).toBe(
      "1 of 1 essential, 1 of 2 skills",
    );
  });

  test("names the essentials that are open", () => {
    const now = readinessNow({ ...SMALL_MET, projects: demoIsEssential }, { ratings: { rag: 1 }, projectsDone: [] });
    const of = { skillName: (id: string) => id, projectName: () => "Live demo" };
    expect(openEssentialNames(now, of)).toEqual(["rag at Guided", "Live demo"]);
  });
});

describe("what decides the day of being ready", () => {
  test("is the last essential, a skill or a project", () => {
    expect(decidesIn({ ...SMALL_MET, threshold: 0.5, strategy: "fast-track" })).toBe(
      "Retrieval at Guided is the last essential.",
    );
    expect(decidesIn({ ...SMALL_MET, projects: demoIsEssential, strategy: "fast-track" })).toBe(
      "Live demo is the last essential.",
    );
  });

  test("is what brings readiness to the threshold, where the essentials are met before", () => {
    expect(decidesIn({ ...SMALL_MET, ratings: { rag: 2 } })).toBe("Live demo brings you to 80%.");
  });

  test("is nothing for someone who is ready", () => {
    expect(decidesIn({ ...SMALL_MET, ratings: { rag: 2, sql: 2 }, projectsDone: ["demo"] })).toBeNull();
  });
});
