import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { archivePlan } from "@/lib/plans/archive-plan";
import { completeStep } from "@/lib/plans/complete-step";
import { correctEvidence } from "@/lib/plans/correct-evidence";
import { planPage } from "@/lib/plans/queries";
import { correctEvidenceInput } from "@/lib/plans/schema";
import { undoStep } from "@/lib/plans/undo-step";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, levelOf, newMember, newPlan, stepId, wholeSteps } from "./people";

await publishedDatabase();

let member: Member;
let step: { planId: string; stepId: string };
beforeEach(async () => {
  member = await newMember(`${randomUUID()}@example.com`);
  const planId = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() });
  step = { planId, stepId: await stepId(planId, "programming@1") };
  await completeStep(member, { ...step, note: "First draft", link: undefined, withNeeds: [] });
});

async function shown() {
  const page = await planPage(member, step.planId);
  const view = (await wholeSteps(member, step.planId)).find(({ id }) => id === step.stepId);
  return { note: view?.note, link: view?.link, state: view?.state.kind, stepsDone: page?.stepsDone };
}

describe("correctEvidence", () => {
  test("puts other evidence in the place of what a done step has, and leaves it done", async () => {
    const link = "https://example.org/work";
    expect(await correctEvidence(member, { ...step, note: "It runs.", link })).toMatchObject({ ok: true });
    expect(await shown()).toEqual({ note: "It runs.", link, state: "done", stepsDone: 1 });
    expect(await levelOf(member, "programming")).toBe(1);
    expect(await db.ratingEvent.count({ where: { userId: member.id } })).toBe(1);
  });

  test("removes what was left empty", async () => {
    const input = correctEvidenceInput.parse({ ...step, note: "  ", link: "" });
    expect(await correctEvidence(member, input)).toMatchObject({ ok: true });
    expect(await shown()).toMatchObject({ note: null, link: null, state: "done" });
  });

  test("refuses a link that is no address", () => {
    expect(correctEvidenceInput.safeParse({ ...step, link: "javascript:alert(1)" }).success).toBe(false);
  });

  test("refuses a step that is open, and one of an archived plan", async () => {
    await undoStep(member, { ...step, withDependents: [] });
    expect(await correctEvidence(member, { ...step, note: "Late", link: undefined })).toMatchObject({
      error: { kind: "not-done" },
    });
    await completeStep(member, { ...step, note: "Done again", link: undefined, withNeeds: [] });
    await archivePlan(member, { planId: step.planId });
    expect(await correctEvidence(member, { ...step, note: "Late", link: undefined })).toMatchObject({
      error: { kind: "plan-archived" },
    });
    expect(await shown()).toMatchObject({ note: "Done again" });
  });
});
