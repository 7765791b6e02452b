import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { completeStep } from "@/lib/plans/complete-step";
import { undoStep } from "@/lib/plans/undo-step";
import { ratingHistory } from "@/lib/profile/rating-history";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan, rate, stepId } from "@/tests/integration/plans/people";

await publishedDatabase();

let member: Member;
let planId: string;
let step: string;
let people = 0;

beforeEach(async () => {
  member = await newMember(`history-${people++}@example.org`);
  await rate(member, "git", 0);
  planId = await newPlan(member, { ...aiEngineer, title: "Towards AI Engineer" });
  step = await stepId(planId, "git@1");
});

const complete = () => completeStep(member, { planId, stepId: step, note: undefined, link: undefined, withNeeds: [] });

describe("the history of a rating", () => {
  test("is empty for a skill that was never rated, and for one that nobody knows", async () => {
    expect(await ratingHistory(member, "sql")).toEqual([]);
    expect(await ratingHistory(member, "alchemy")).toEqual([]);
  });

  test("tells what moved it, the latest first, with the step and its plan", async () => {
    await complete();
    await undoStep(member, { planId, stepId: step, withDependents: [] });
    await rate(member, "git", null);

    const link = { href: `/plans/${planId}/steps/${step}`, plan: "Towards AI Engineer" };
    expect(await ratingHistory(member, "git")).toMatchObject([
      { level: null, before: 0, cause: { kind: "self", level: null } },
      { level: 0, before: 1, cause: { kind: "step-undone", step: link } },
      { level: 1, before: 0, cause: { kind: "step-done", level: 1, step: link } },
      { level: 0, before: null, cause: { kind: "self", level: 0, confidence: "sure" } },
    ]);
  });

  test("is nobody else's", async () => {
    await complete();
    expect(await ratingHistory(await newMember(`other-${people++}@example.org`), "git")).toEqual([]);
  });
});
