import { describe, expect, test } from "vitest";
import { certificateText } from "@/lib/engine/certificate-text";
import { makePlan } from "@/lib/engine/make-plan";
import type { Certificate, Instance, Plan } from "@/lib/engine/types";
import { SMALL } from "@/tests/unit/engine/instances";

function planOf(instance: Instance): Plan {
  const made = makePlan(instance);
  if (!made.ok) throw new Error(made.error.message);
  return made.plan;
}

/** Of the five steps of the small instance. */
function textOf(fields: Partial<Instance>, certificate: Partial<Certificate> = {}): string {
  const instance = { ...SMALL, ...fields };
  const plan = planOf(instance);
  return certificateText(instance, { ...plan, certificate: { ...plan.certificate, ...certificate } });
}

const fast = { strategy: "fast-track", threshold: 0.5 } as const;

describe("certificateText", () => {
  test("says proven only of what is proven", () => {
    expect(textOf({})).toBe("Proven best: no other order of these 5 steps raises readiness sooner.");
    expect(textOf({}, { optimal: false })).toMatch(/^Not proven best/);
    expect(textOf(fast)).toBe("Proven fastest: no other selection of steps makes you ready in fewer hours.");
  });

  test("rounds how much better a plan could be up, so that it never claims too much", () => {
    const unproven = { objective: 100, lowerBound: 97.6, optimal: false };
    expect(textOf({}, unproven)).toBe("Not proven best: another order of the steps could be better, by at most 3%.");
    expect(textOf(fast, { ...unproven, lowerBound: 75 })).toContain("at most 25%");
  });

  test("says that it does not know where the bound says nothing", () => {
    const unknown = { objective: 100, lowerBound: 0, optimal: false };
    expect(textOf({}, unknown)).toContain("we don't know");
    expect(textOf(fast, { ...unknown, objective: 0 })).toContain("Not proven");
  });

  test("has nothing to prove of a plan without steps, nor of the order of one", () => {
    expect(textOf({ ratings: { rag: 2, sql: 2 }, projectsDone: ["demo"] })).toBe("Nothing is left to do.");
    expect(textOf({ ratings: { rag: 2, sql: 2 } })).toBe("There is only one step.");
  });

  test("compares with plans in the order that the person chose, where that binds the plan", () => {
    const pins = [{ before: "sql@2", after: "rag@1" }];
    expect(textOf({ pins })).toBe(
      "Proven best: with the order you chose, no other order of these 5 steps raises readiness sooner.",
    );
    expect(textOf({ pins }, { objective: 100, lowerBound: 90, optimal: false })).toBe(
      "Not proven best: with the order you chose, another order of the steps could be better, by at most 10%.",
    );
    expect(textOf({ pins, ratings: { sql: 2 } })).not.toContain("you chose");
  });

  test("compares a fast track with selections without what is left out, where that is neither held nor reached", () => {
    const leftOut = { requirements: [{ skill: "sql", level: 2 }], projects: ["demo"] };
    expect(textOf({ ...fast, leftOut })).toBe(
      "Proven fastest: without what you left out, no other selection of steps makes you ready in fewer hours.",
    );
    expect(textOf({ ...fast, leftOut, pins: [{ before: "sql@1", after: "rag@1" }] })).toMatch(
      /^Proven fastest: with the order you chose and without what you left out, no other selection/,
    );
    expect(textOf({ threshold: 0.5, leftOut })).not.toContain("left out");
    expect(textOf({ ...fast, leftOut, ratings: { sql: 2 }, projectsDone: ["demo"] })).not.toContain("left out");
  });
});
