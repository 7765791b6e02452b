import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { archivePlan, restorePlan } from "@/lib/plans/archive-plan";
import { completeStep } from "@/lib/plans/complete-step";
import { correctEvidence } from "@/lib/plans/correct-evidence";
import { dashboardPage, planPage, plansPage } from "@/lib/plans/queries";
import { renamePlan } from "@/lib/plans/rename-plan";
import { startStep } from "@/lib/plans/start-step";
import { undoStep } from "@/lib/plans/undo-step";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, kept, levelOf, newMember, newPlan, stepId } from "./people";

await publishedDatabase();

let owner: Member;
let other: Member;
let planId: string;
let step: string;
beforeEach(async () => {
  owner = await newMember(`${randomUUID()}@example.com`);
  other = await newMember(`${randomUUID()}@example.com`);
  planId = await newPlan(owner, { ...aiEngineer, creationKey: randomUUID() });
  step = await stepId(planId, "programming@1");
});

const evidence = { note: "mine", link: undefined, withNeeds: [], withDependents: [] };

describe("someone else's plan", () => {
  test("is not found by any change, and stays as it was", async () => {
    const before = await kept(planId);
    expect(await startStep(other, { planId, stepId: step })).toMatchObject({ error: { kind: "no-such-plan" } });
    expect(await completeStep(other, { planId, stepId: step, ...evidence })).toMatchObject({
      error: { kind: "no-such-plan" },
    });
    expect(await undoStep(other, { planId, stepId: step, ...evidence })).toMatchObject({
      error: { kind: "no-such-plan" },
    });
    expect(await correctEvidence(other, { planId, stepId: step, ...evidence })).toMatchObject({
      error: { kind: "no-such-plan" },
    });
    expect(await archivePlan(other, { planId })).toMatchObject({ error: { kind: "no-such-plan" } });
    expect(await restorePlan(other, { planId })).toMatchObject({ error: { kind: "no-such-plan" } });
    expect(await renamePlan(other, { planId, title: "Mine now" })).toMatchObject({
      error: { kind: "no-such-plan" },
    });
    expect(await kept(planId)).toEqual(before);
    expect(await levelOf(other, "programming")).toBe(null);
  });

  test("lends no step to a plan of one's own", async () => {
    const own = await newPlan(other, { ...aiEngineer, creationKey: randomUUID() });
    const before = [await kept(planId), await kept(own)];
    expect(await completeStep(other, { planId: own, stepId: step, ...evidence })).toMatchObject({
      error: { kind: "no-such-step" },
    });
    expect(await startStep(other, { planId: own, stepId: step })).toMatchObject({ error: { kind: "no-such-step" } });
    expect([await kept(planId), await kept(own)]).toEqual(before);
  });

  test("is on no page", async () => {
    expect(await planPage(other, planId)).toBe(null);
    expect(await plansPage(other)).toMatchObject({ active: [], archived: [] });
    expect(await dashboardPage(other, planId)).toBe(null);
  });
});

describe("an address that names no plan", () => {
  test.each([["nonsense"], ["00000000-0000-4000-8000-000000000000"], ["' OR 1=1 --"]])(
    "finds nothing: %s",
    async (id) => {
      expect(await planPage(owner, id)).toBe(null);
      expect((await dashboardPage(owner, id))?.plan.id).toBe(planId);
    },
  );
});

describe("an archived plan", () => {
  test("moves to the archive and back, with all that was done in it", async () => {
    await completeStep(owner, { planId, stepId: step, ...evidence });
    await archivePlan(owner, { planId });
    expect(await plansPage(owner)).toMatchObject({ active: [], archived: [{ id: planId, stepsDone: 1 }] });
    expect(await dashboardPage(owner, undefined)).toBe(null);
    await restorePlan(owner, { planId });
    expect(await plansPage(owner)).toMatchObject({ active: [{ id: planId, stepsDone: 1 }], archived: [] });
    expect(await levelOf(owner, "programming")).toBe(1);
  });

  test("is not gone on with until it is restored", async () => {
    await archivePlan(owner, { planId });
    const before = await kept(planId);
    expect(await completeStep(owner, { planId, stepId: step, ...evidence })).toMatchObject({
      error: { kind: "plan-archived" },
    });
    expect(await startStep(owner, { planId, stepId: step })).toMatchObject({ error: { kind: "plan-archived" } });
    expect(await kept(planId)).toEqual(before);
  });

  test("still counts the projects proven in it", async () => {
    await db.planStep.updateMany({
      where: { planId, key: "cited-knowledge-assistant" },
      data: { doneAt: new Date(), doneOn: new Date() },
    });
    await archivePlan(owner, { planId });
    const next = await newPlan(owner, { ...aiEngineer, creationKey: randomUUID() });
    const titles = (await planPage(owner, next))?.phases.flatMap(({ steps }) => steps.map(({ title }) => title));
    expect(titles).not.toContain("Knowledge assistant with citations");
    expect(titles).toContain("Agent that drafts and routes work");
  });
});
