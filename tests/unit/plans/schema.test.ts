import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { completeStepInput, previewInput, takeProposalInput } from "@/lib/plans/schema";

test("the hours and the first day of a plan are refused at their fields", () => {
  const refused = previewInput.safeParse({ roleId: "ai-engineer", hoursPerWeek: "ten", startDate: "0000-01-01" });
  expect(refused.error?.issues.map(({ path }) => path)).toEqual([["hoursPerWeek"], ["startDate"]]);
});

test("a link given as evidence is completed, and refused at its field if it cannot be", () => {
  const step = { planId: randomUUID(), stepId: randomUUID() };
  expect(completeStepInput.parse({ ...step, link: "example.org/work" }).link).toBe("https://example.org/work");
  const refused = completeStepInput.safeParse({ ...step, link: "javascript:alert(1)" });
  expect(refused.error?.issues.map(({ path }) => path)).toEqual([["link"]]);
});

describe("the open needs agreed to", () => {
  const step = { planId: randomUUID(), stepId: randomUUID() };
  const [one, other] = [randomUUID(), randomUUID()];

  test("are none, one or several, as a form gives them", () => {
    expect(completeStepInput.parse(step).withNeeds).toEqual([]);
    expect(completeStepInput.parse({ ...step, withNeeds: one }).withNeeds).toEqual([one]);
    expect(completeStepInput.parse({ ...step, withNeeds: [one, other] }).withNeeds).toEqual([one, other]);
  });
});

describe("note and link left empty", () => {
  test("are absent", () => {
    const parsed = completeStepInput.parse({ planId: randomUUID(), stepId: randomUUID(), note: "  ", link: "" });
    expect([parsed.note, parsed.link]).toEqual([undefined, undefined]);
  });
});

describe("the revision that a page saw", () => {
  const form = { planId: randomUUID(), inputs: "a".repeat(64) };

  test("is a number from 1 that the database can compare", () =>
    expect(takeProposalInput.parse({ ...form, revision: "12" }).revision).toBe(12));
  test.each(["0", "-1", "1.5", "2147483648", "1e3", "", "x"])("is refused when it is %j", (revision) =>
    expect(takeProposalInput.safeParse({ ...form, revision }).success).toBe(false),
  );
});
