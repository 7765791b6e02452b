import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { archivePlan } from "@/lib/plans/archive-plan";
import { completeStep } from "@/lib/plans/complete-step";
import { goBack } from "@/lib/plans/go-back";
import { planPage } from "@/lib/plans/queries";
import { readProposal } from "@/lib/plans/read-proposal";
import { revisionPage, revisionsPage } from "@/lib/plans/revisions";
import { takeProposal } from "@/lib/plans/take-proposal";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { sampleFiles } from "@/tests/unit/catalog/sample-catalog";
import { load } from "./moving-catalogue";
import { aiEngineer, newMember, newPlan, rate, stepId, wholeSteps } from "./people";

await freshDatabase();
beforeAll(() => load(sampleFiles));

const made = new Date("2026-03-02T12:00:00Z");
let member: Member;
let planId: string;

/** A plan from nothing, brought up to a rating of coding. */
beforeEach(async () => {
  member = await newMember(`${randomUUID()}@example.org`);
  planId = await newPlan(member, { ...aiEngineer, roleId: "builder", creationKey: randomUUID() }, made);
  await rate(member, "coding", 2);
  await take();
});

async function take() {
  const proposal = await readProposal(member, planId, made);
  if (proposal?.kind !== "offered") throw new Error("Nothing is offered.");
  const taken = await takeProposal(member, { planId, inputs: proposal.inputs, revision: proposal.revision }, made);
  expect(taken).toMatchObject({ ok: true });
}

async function back(number: number, now = made) {
  const { revision } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  return goBack(member, { planId, number, revision }, now);
}

/** As text, byte by byte. */
async function snapshots() {
  const [plan] = await db.$queryRaw<
    { text: string }[]
  >`SELECT snapshot::text AS text FROM "Plan" WHERE id = ${planId}::uuid`;
  const rows = await db.$queryRaw<{ text: string }[]>`
    SELECT snapshot::text AS text FROM "PlanRevision" WHERE "planId" = ${planId}::uuid ORDER BY number`;
  return { plan: plan?.text, revisions: rows.map(({ text }) => text) };
}

const titles = async () => (await wholeSteps(member, planId, made)).map(({ title }) => title);

describe("the revisions of a plan", () => {
  test("say when, why and what differed, the newest first", async () => {
    const page = await revisionsPage(member, planId, made);
    expect(page?.revisions).toMatchObject([
      { number: 2, day: "2026-03-02", reason: "Followed your ratings", isCurrent: true },
      { number: 1, day: "2026-03-02", reason: "Plan made", isCurrent: false, difference: null },
    ]);
    expect(page?.revisions[0]?.difference?.dropped.map(({ key }) => key)).toEqual(["coding@1", "coding@2"]);
  });

  test("can be looked at, each as it was", async () => {
    const first = await revisionPage(member, planId, 1, made);
    expect(first).toMatchObject({ reason: "Plan made", canGoBack: true });
    expect(first?.phases.flatMap(({ steps }) => steps.map(({ title }) => title))).toContain("Coding: Aware");
    expect(await revisionPage(member, planId, 2, made)).toMatchObject({ canGoBack: false });
    expect(await revisionPage(member, planId, 3, made)).toBeNull();
  });
});

describe("going back", () => {
  test("gives the same plan to the byte if nothing was finished since, and offers nothing until something changes", async () => {
    expect(await back(1)).toMatchObject({ ok: true });
    const { plan, revisions } = await snapshots();
    expect(revisions).toHaveLength(3);
    expect(plan).toBe(revisions[0]);
    expect(revisions[2]).toBe(revisions[0]);
    expect((await titles()).slice(0, 2)).toEqual(["Coding: Aware", "Coding: Guided"]);
    expect(await readProposal(member, planId, made)).toMatchObject({ kind: "offered", dismissed: true });
    await rate(member, "coding", 1);
    expect(await readProposal(member, planId, made)).toMatchObject({ dismissed: false });
  });

  test("carries along what was finished since", async () => {
    await back(1);
    const step = { planId, stepId: await stepId(planId, "coding@1"), note: "Ran.", link: undefined, withNeeds: [] };
    expect(await completeStep(member, step, made)).toMatchObject({ ok: true });
    expect(await back(2)).toMatchObject({ ok: true });
    const steps = await wholeSteps(member, planId, made);
    expect(steps[0]).toMatchObject({ title: "Coding: Aware", note: "Ran.", state: { kind: "done" } });
    expect(steps[0]?.why.length).toBeGreaterThan(0);
    expect(await planPage(member, planId, made)).toMatchObject({ stepsDone: 1 });
  });

  test("and forth again loses nothing", async () => {
    const before = await titles();
    await back(1);
    await back(2);
    expect(await titles()).toEqual(before);
    expect((await revisionsPage(member, planId, made))?.revisions.map(({ reason }) => reason)).toEqual([
      "You went back to the plan of 2 Mar 2026",
      "You went back to the plan of 2 Mar 2026",
      "Followed your ratings",
      "Plan made",
    ]);
  });

  test("is refused for what is not there, has changed meanwhile, is archived or is someone else's", async () => {
    expect(await back(9)).toMatchObject({ ok: false, error: { kind: "no-such-revision" } });
    expect(await goBack(member, { planId, number: 1, revision: 1 }, made)).toMatchObject({
      ok: false,
      error: { kind: "plan-changed" },
    });
    const other = await newMember(`${randomUUID()}@example.org`);
    expect(await goBack(other, { planId, number: 1, revision: 2 }, made)).toMatchObject({ ok: false });
    expect(await revisionsPage(other, planId, made)).toBeNull();
    expect(await revisionPage(other, planId, 1, made)).toBeNull();
    await archivePlan(member, { planId });
    expect(await back(1)).toMatchObject({ ok: false, error: { kind: "plan-archived" } });
  });
});
