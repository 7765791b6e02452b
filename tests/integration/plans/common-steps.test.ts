import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { archivePlan } from "@/lib/plans/archive-plan";
import { completeStep } from "@/lib/plans/complete-step";
import { correctEvidence } from "@/lib/plans/correct-evidence";
import { stepPage } from "@/lib/plans/queries";
import { startStep } from "@/lib/plans/start-step";
import { undoStep } from "@/lib/plans/undo-step";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, levelOf, newMember, newPlan, ratingsOf, stepId } from "./people";

await publishedDatabase();

let member: Member;
let first: string;
let second: string;
beforeEach(async () => {
  member = await newMember(`${randomUUID()}@example.com`);
  first = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() });
  second = await newPlan(member, { ...aiEngineer, roleId: "data-scientist", creationKey: randomUUID() });
});

const evidence = { note: "Read a book.", link: "https://example.com/work" };

const complete = async (planId: string, key: string, given: Partial<typeof evidence> = {}, withNeeds: string[] = []) =>
  completeStep(member, {
    planId,
    stepId: await stepId(planId, key),
    note: given.note,
    link: given.link,
    withNeeds,
  });
const undo = async (planId: string, key: string) =>
  undoStep(member, { planId, stepId: await stepId(planId, key), withDependents: [] });

const stepOf = async (planId: string, key: string) =>
  db.planStep.findUniqueOrThrow({
    where: { planId_key: { planId, key } },
    select: { startedOn: true, startedAt: true, doneAt: true, doneOn: true, evidenceNote: true, evidenceLink: true },
  });
const revisionOf = async (planId: string) =>
  (await db.plan.findUniqueOrThrow({ where: { id: planId }, select: { revision: true } })).revision;
const stepsDone = async (planId: string) =>
  (await db.progressPoint.findFirstOrThrow({ where: { planId }, orderBy: { day: "desc" } })).stepsDone;
const events = async () =>
  db.ratingEvent.findMany({ where: { userId: member.id }, select: { level: true }, orderBy: { id: "asc" } });

describe("a step that two plans have", () => {
  test("names the other plan, unless one of the two is archived", async () => {
    const alsoIn = async (planId: string) =>
      (await stepPage(member, planId, await stepId(planId, "git@1")))?.step.alsoIn;
    expect(await alsoIn(first)).toEqual(["Towards Data Scientist"]);
    expect(await alsoIn(second)).toEqual(["Towards AI Engineer"]);
    await archivePlan(member, { planId: first });
    expect([await alsoIn(first), await alsoIn(second)]).toEqual([[], []]);
  });

  test("is done in both, with the same evidence on the same day, and counts once in the history", async () => {
    const before = [await revisionOf(first), await revisionOf(second)];
    expect((await complete(second, "git@1", evidence)).ok).toBe(true);
    const done = await stepOf(first, "git@1");
    expect(done).toEqual(await stepOf(second, "git@1"));
    expect(done).toMatchObject({ evidenceNote: evidence.note, evidenceLink: evidence.link });
    expect(done.doneOn).not.toBeNull();
    expect([await revisionOf(first), await revisionOf(second)]).toEqual(before.map((revision) => revision + 1));
    expect([await stepsDone(first), await stepsDone(second)]).toEqual([1, 1]);
    expect(await events()).toEqual([{ level: 1 }]);
    expect(await levelOf(member, "git")).toBe(1);
  });

  test("is undone from the other, rating and all", async () => {
    const ratings = await ratingsOf(member);
    await complete(first, "git@1", evidence);
    expect(await undo(second, "git@1")).toMatchObject({ ok: true });
    expect(await stepOf(first, "git@1")).toEqual(await stepOf(second, "git@1"));
    expect(await stepOf(first, "git@1")).toMatchObject({ doneAt: null, doneOn: null, evidenceNote: evidence.note });
    expect(await ratingsOf(member)).toEqual(ratings);
    expect(await events()).toEqual([{ level: 1 }, { level: null }]);
    expect([await stepsDone(first), await stepsDone(second)]).toEqual([0, 0]);
  });

  test("is done along with its prerequisites in both", async () => {
    const needs = [await stepId(first, "git@1")];
    expect((await complete(first, "git@2", {}, needs)).ok).toBe(true);
    for (const key of ["git@1", "git@2"]) expect((await stepOf(second, key)).doneAt).not.toBeNull();
    expect(await levelOf(member, "git")).toBe(2);
  });

  test("is started in both, and has its evidence corrected in both", async () => {
    await startStep(member, { planId: first, stepId: await stepId(first, "git@1") });
    expect((await stepOf(second, "git@1")).startedOn).toEqual((await stepOf(first, "git@1")).startedOn);
    await complete(first, "git@1", evidence);
    const corrected = { planId: second, stepId: await stepId(second, "git@1"), note: "Two books.", link: undefined };
    expect((await correctEvidence(member, corrected)).ok).toBe(true);
    expect(await stepOf(first, "git@1")).toMatchObject({ evidenceNote: "Two books.", evidenceLink: null });
  });

  test("keeps the evidence that only the other plan has", async () => {
    await db.planStep.update({
      where: { planId_key: { planId: second, key: "git@1" } },
      data: { evidenceNote: "From before." },
    });
    await complete(first, "git@1");
    expect(await stepOf(second, "git@1")).toMatchObject({ evidenceNote: "From before.", doneAt: expect.any(Date) });
  });

  test("stays as it is in an archived plan, and in a plan of someone else", async () => {
    const other = await newMember(`${randomUUID()}@example.com`);
    const theirs = await newPlan(other, { ...aiEngineer, creationKey: randomUUID() });
    await archivePlan(member, { planId: first });
    const revision = await revisionOf(first);
    await complete(second, "git@1");
    expect((await stepOf(first, "git@1")).doneAt).toBeNull();
    expect((await stepOf(theirs, "git@1")).doneAt).toBeNull();
    expect(await revisionOf(first)).toBe(revision);
  });

  test("is marked once when both plans mark it at once", async () => {
    const marks = await Promise.all([first, second, first, second].map((planId) => complete(planId, "git@1")));
    expect(marks.every(({ ok }) => ok)).toBe(true);
    expect(await stepOf(first, "git@1")).toEqual(await stepOf(second, "git@1"));
    expect(await events()).toEqual([{ level: 1 }]);
  });

  test("raises no revision of a plan that does not have it", async () => {
    const own = await db.planStep.findFirstOrThrow({
      where: { planId: first, key: { notIn: await keysOf(second) }, skillId: { not: null }, toLevel: 1 },
      orderBy: { position: "asc" },
    });
    const before = await revisionOf(second);
    await startStep(member, { planId: first, stepId: own.id });
    expect(await revisionOf(second)).toBe(before);
  });
});

async function keysOf(planId: string): Promise<string[]> {
  return (await db.planStep.findMany({ where: { planId }, select: { key: true } })).map(({ key }) => key);
}
