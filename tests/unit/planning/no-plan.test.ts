import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import type { Instance } from "@/lib/engine/types";
import { noPlan } from "@/lib/planning/no-plan";
import { SMALL_MET } from "@/tests/unit/engine/instances";

const names = {
  skills: [
    { id: "rag", name: "Retrieval" },
    { id: "sql", name: "SQL" },
  ],
  projects: [{ id: "demo", name: "Live demo" }],
};

function refused(fields: Partial<Instance>) {
  const made = makePlan({ ...SMALL_MET, ...fields });
  if (made.ok) throw new Error("there is a plan");
  return noPlan(made.error, names, fields.pins);
}

describe("why no plan can be made", () => {
  test("names the prerequisites that a chosen order contradicts", () => {
    expect(refused({ pins: [{ before: "sql@2", after: "sql@1" }] }).message).toBe(
      "SQL at Guided can't come before SQL at Aware: it builds on that.",
    );
    expect(refused({ pins: [{ before: "demo", after: "sql@1" }] }).message).toBe(
      "Live demo can't come before SQL at Aware: it builds on that by way of Retrieval at Guided.",
    );
  });

  test("names the steps of a chosen order that contradicts itself", () => {
    const pins = [
      { before: "sql@2", after: "rag@1" },
      { before: "rag@1", after: "sql@2" },
    ];
    expect(refused({ pins }).message).toBe(
      "The order that you chose goes round in a circle: Retrieval at Aware after SQL at Guided and SQL at Guided after Retrieval at Aware.",
    );
  });

  test("names the essentials that are left out, or how far readiness could come", () => {
    const leftOut = { requirements: [{ skill: "rag", level: 2 }], projects: ["demo"] };
    expect(refused({ leftOut }).message).toBe("Nobody is ready without Retrieval at Guided, which you left out.");
    expect(refused({ leftOut: { requirements: [], projects: ["demo"] } }).message).toContain(
      "could only reach 66.6 % of the 80 % needed",
    );
  });

  test("is a matter of the first day where the plan would end too late", () => {
    expect(refused({ hoursPerWeek: 1e-9 })).toMatchObject({ fields: { startDate: expect.stringContaining("9999") } });
  });
});
