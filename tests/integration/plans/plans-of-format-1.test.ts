import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { completeStep } from "@/lib/plans/complete-step";
import { dashboardPage, findPlan, planPage, plansPage } from "@/lib/plans/queries";
import { readProposal } from "@/lib/plans/read-proposal";
import { takeProposal } from "@/lib/plans/take-proposal";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, loadPublishedCatalog, newMember, newPlan, rate, stepId, wholeSteps } from "./people";

await freshDatabase();
beforeAll(loadPublishedCatalog);

const made = new Date("2026-03-01T12:00:00Z");
const later = new Date("2026-04-10T12:00:00Z");
let member: Member;
let planId: string;

/** A plan as it was stored before a requirement counted once it is met. */
beforeEach(async () => {
  member = await newMember(`${randomUUID()}@example.org`);
  planId = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() }, made);
  await db.$executeRaw`
    UPDATE "Plan" SET snapshot = jsonb_set((snapshot #- '{instance,credit}') - 'choices' - 'estimates', '{format}', '1')
    WHERE id = ${planId}::uuid`;
  await db.progressPoint.updateMany({ where: { planId }, data: { credit: "levels" } });
});

async function complete(key: string, now: Date) {
  const step = { planId, stepId: await stepId(planId, key), note: "Done.", link: undefined, withNeeds: [] };
  expect(await completeStep(member, step, now)).toMatchObject({ ok: true });
}

async function offered() {
  const proposal = await readProposal(member, planId, later);
  if (proposal?.kind !== "offered") throw new Error("Nothing is offered.");
  return proposal;
}

describe("a plan made by levels", () => {
  test("keeps what was promised, and counts what is met today, the same on every page", async () => {
    const before = await planPage(member, planId, later);
    await rate(member, "python", 1);
    const page = await planPage(member, planId, later);
    expect(page?.planned).toEqual(before?.planned);
    expect(page?.readyDate).toBe(before?.readyDate);
    expect(page?.readiness).toBe(0);
    expect(page?.inProgress).toBeGreaterThan(0);
    await rate(member, "python", 5);
    const met = await planPage(member, planId, later);
    expect(met?.readiness).toBeGreaterThan(0);
    expect((await plansPage(member)).active.map(({ readiness }) => readiness)).toEqual([met?.readiness]);
    expect((await dashboardPage(member, undefined, later))?.plan.readiness).toBe(met?.readiness);
  });

  test("marks on the line of readiness since when it is counted anew", async () => {
    expect((await planPage(member, planId, later))?.recountedOn).toBeNull();
    await complete("programming@1", later);
    expect((await planPage(member, planId, later))?.recountedOn).toBe("2026-04-10");
  });

  test("is offered anew with its difference, once, and keeps what was done", async () => {
    await complete("programming@1", made);
    const { headline, causes, stepsDone, inputs, revision } = await offered();
    expect(headline).toContain("We order plans better now");
    expect(causes[0]).toMatch(/^A skill now counts once you reach the level the role needs/);
    expect(stepsDone).toBe(1);
    expect(await takeProposal(member, { planId, inputs, revision }, later)).toMatchObject({ ok: true });
    expect(await readProposal(member, planId, later)).toBeNull();
    const page = await planPage(member, planId, later);
    expect(page?.stepsDone).toBe(1);
    expect((await wholeSteps(member, planId, later)).filter(({ note }) => note === "Done.").length).toBe(1);
    const revisions = await db.planRevision.findMany({ where: { planId }, orderBy: { number: "asc" } });
    expect(revisions.map(({ number }) => number)).toEqual([1, 2]);
    const again = await takeProposal(member, { planId, inputs, revision }, later);
    expect(again).toMatchObject({ ok: true });
    expect(await db.planRevision.count({ where: { planId } })).toBe(2);
  });
});

describe("a plan of a later format", () => {
  test("is named, not shown, and stands in the way of no other", async () => {
    await db.$executeRaw`UPDATE "Plan" SET snapshot = jsonb_set(snapshot, '{format}', '3') WHERE id = ${planId}::uuid`;
    expect(await findPlan(member, planId)).toEqual({ kind: "later-format", title: "Towards AI Engineer" });
    expect(await dashboardPage(member, planId)).toBeNull();
    expect(await readProposal(member, planId)).toBeNull();
    const other = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() });
    expect((await dashboardPage(member, planId))?.plan.id).toBe(other);
    expect((await plansPage(member)).active.length).toBe(2);
  });
});
