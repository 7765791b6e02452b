import { describe, expect, test } from "vitest";
import { explainSteps } from "@/lib/engine/explain-steps";
import { makePlan } from "@/lib/engine/make-plan";
import { isOfLaterFormat, noChoices, planSnapshot } from "@/lib/planning/snapshot";
import { SMALL } from "@/tests/unit/engine/instances";

const content = { title: "A step", statement: "", learn: null, practise: "", done: [], resources: [] };

/** As it was stored before there was a second format, whose instance names no credit. */
function storedByFormat1() {
  const made = makePlan(SMALL);
  if (!made.ok) throw new Error(made.error.message);
  const { credit, ...instance } = SMALL;
  const ids = made.plan.steps.map(({ id }) => id);
  return {
    format: 1,
    engineVersion: "1",
    catalogVersion: "spring",
    role: { id: "analyst", name: "Analyst", summary: "" },
    instance,
    plan: made.plan,
    skills: {},
    projects: {},
    contents: Object.fromEntries(ids.map((id) => [id, content])),
    reasons: explainSteps(SMALL, made.plan),
    phases: [{ name: "All", aims: "", steps: ids }],
  };
}

describe("a stored plan", () => {
  test("of format 1 counts levels, as it was promised, and is otherwise as it was", () => {
    const { format, ...stored } = storedByFormat1();
    expect(planSnapshot.parse(JSON.parse(JSON.stringify({ format, ...stored })))).toEqual({
      ...stored,
      format: 2,
      instance: SMALL,
      choices: noChoices,
      estimates: { efforts: {}, confidence: {} },
      teachingReasons: {},
    });
  });

  test("of format 2 is read as it was stored, with all that bends a plan", () => {
    const stored = {
      ...planSnapshot.parse(storedByFormat1()),
      choices: {
        hoursFrom: [{ day: "2026-06-01", hoursPerWeek: 4 }],
        breaks: [{ first: "2026-07-01", last: "2026-07-14" }],
        startsNoEarlierThan: "2026-05-01",
        shared: { "sql@1": { start: "2026-03-02", finish: "2026-03-08" } },
        pins: [{ before: "sql@1", after: "rag@1" }],
        leftOut: { requirements: [{ skill: "sql", level: 2 }], projects: ["demo"] },
      },
      estimates: { efforts: { "sql@1": { low: 6, high: 20 } }, confidence: { sql: "guess" } },
      teachingReasons: { "rag@1": { "sql@1": "You look things up in tables first" } },
    };
    expect(planSnapshot.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  test("that does not describe each of its steps is refused", () => {
    const { contents, ...stored } = storedByFormat1();
    expect(planSnapshot.safeParse({ ...stored, contents: {} }).success).toBe(false);
  });

  test("of a later format is told from a broken one", () => {
    expect(isOfLaterFormat({ ...storedByFormat1(), format: 3 })).toBe(true);
    for (const broken of [null, {}, { format: 2 }, { format: "3" }, storedByFormat1()]) {
      expect(isOfLaterFormat(broken)).toBe(false);
    }
  });
});
