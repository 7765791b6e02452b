import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { completeStep } from "@/lib/plans/complete-step";
import { startStep } from "@/lib/plans/start-step";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan, stepId } from "./people";

await publishedDatabase();

let member: Member;
let planId: string;
beforeEach(async () => {
  member = await newMember(`${randomUUID()}@example.com`);
  planId = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() });
});

describe("startStep", () => {
  test("notes the beginning once", async () => {
    const step = { planId, stepId: await stepId(planId, "programming@1") };
    await startStep(member, step, new Date("2026-03-02T08:00:00Z"));
    await startStep(member, step, new Date("2026-03-09T08:00:00Z"));
    const row = await db.planStep.findUnique({ where: { id: step.stepId }, select: { startedAt: true } });
    expect(row?.startedAt).toEqual(new Date("2026-03-02T08:00:00Z"));
  });

  test("leaves a done step as it is", async () => {
    const step = { planId, stepId: await stepId(planId, "programming@1") };
    await completeStep(member, { ...step, note: undefined, link: undefined, withNeeds: [] });
    expect(await startStep(member, step)).toMatchObject({ ok: true });
    expect(await db.planStep.findUnique({ where: { id: step.stepId }, select: { startedAt: true } })).toEqual({
      startedAt: null,
    });
  });
});
