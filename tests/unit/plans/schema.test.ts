import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { completeStepInput } from "@/lib/plans/schema";

describe("the link given as evidence", () => {
  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "example.com",
    "https://",
    `https://example.com/${"a".repeat(500)}`,
  ])("is refused at the field when it is %j", (link) => {
    const parsed = completeStepInput.safeParse({ planId: randomUUID(), stepId: randomUUID(), link });
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([["link"]]);
  });
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
