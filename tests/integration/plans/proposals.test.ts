import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { completeStep } from "@/lib/plans/complete-step";
import { dismissProposal } from "@/lib/plans/dismiss-proposal";
import { movePlan } from "@/lib/plans/move-plan";
import { planPage } from "@/lib/plans/queries";
import { readProposal } from "@/lib/plans/read-proposal";
import { takeProposal } from "@/lib/plans/take-proposal";
import { undoStep } from "@/lib/plans/undo-step";
import { addPeriod } from "@/lib/study-time/add-period";
import { studyTimePage } from "@/lib/study-time/queries";
import { removePeriod } from "@/lib/study-time/remove-period";
import { addDays } from "@/lib/time/days";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { sampleFiles } from "@/tests/unit/catalog/sample-catalog";
import { load } from "./moving-catalogue";
import { aiEngineer, askingAgain, newMember, newPlan, rate, stepId, wholeSteps } from "./people";

await freshDatabase();
beforeAll(() => load(sampleFiles));

const made = new Date("2026-03-02T12:00:00Z");
let member: Member;
let planId: string;

beforeEach(async () => {
  member = await newMember(`${randomUUID()}@example.org`);
  planId = await newPlan(member, { ...aiEngineer, roleId: "builder", creationKey: randomUUID() }, made);
});

const at = (day: string) => new Date(`${day}T12:00:00Z`);

async function offered(now = made) {
  const proposal = await readProposal(member, planId, now);
  if (proposal?.kind !== "offered") throw new Error("Nothing is offered.");
  return proposal;
}

async function take(now = made) {
  const { inputs, revision } = await offered(now);
  return takeProposal(member, { planId, inputs, revision }, now);
}

async function complete(key: string, now: Date, note?: string) {
  const step = { planId, stepId: await stepId(planId, key), note, link: undefined, withNeeds: [] };
  expect(await completeStep(member, step, now)).toMatchObject({ ok: true });
}

async function titles(now = made) {
  const page = await planPage(member, planId, now);
  return page?.phases.flatMap(({ steps }) => steps.map(({ title }) => title)) ?? [];
}

async function lastDay() {
  const page = await planPage(member, planId, made);
  return page?.finish ?? "";
}

const isUpToDate = async (now = made) => (await planPage(await askingAgain(member), planId, now))?.isUpToDate;

async function finishOf(key: string) {
  const { finish } = await db.planStep.findUniqueOrThrow({ where: { planId_key: { planId, key } } });
  return finish.toISOString().slice(0, 10);
}

describe("a corrected rating", () => {
  test("is offered with the steps that it spares and what that brings, and takes nothing unasked", async () => {
    const before = await titles();
    expect(await isUpToDate()).toBe(true);
    await rate(member, "coding", 2);
    expect(await isUpToDate()).toBe(false);
    const { headline, causes, difference } = await offered();
    expect(headline).toBe("You already have 2 steps: 30 fewer hours, ready 3 weeks sooner");
    expect(causes).toEqual(["You have Coding at Guided; the plan went by None."]);
    expect(difference.dropped.map(({ title, why }) => [title, why])).toEqual([
      ["Coding: Aware", "You have it at Guided."],
      ["Coding: Guided", "You have it at Guided."],
    ]);
    expect(await titles()).toEqual(before);
    expect(await take()).toMatchObject({ ok: true });
    expect(await titles()).toEqual(before.slice(2));
    expect(await readProposal(member, planId, made)).toBeNull();
    expect(await isUpToDate()).toBe(true);
  });

  test("brings steps back when it is lowered", async () => {
    await rate(member, "coding", 2);
    await take();
    await rate(member, "coding", 1);
    expect((await offered()).headline).toMatch(/^By your ratings you need 1 more step: 20 more hours, ready /);
  });

  test("is offered nothing for where no step depends on it", async () => {
    await rate(member, "testing", 5);
    await take();
    await rate(member, "testing", 4);
    expect(await readProposal(member, planId, made)).toBeNull();
  });

  test("keeps finished steps, evidence and notes, and what was undone comes back", async () => {
    await complete("coding@1", made, "Wrote a first program.");
    await rate(member, "testing", 1);
    expect(await take()).toMatchObject({ ok: true });
    const [first] = await wholeSteps(member, planId, made);
    expect(first).toMatchObject({ title: "Coding: Aware", note: "Wrote a first program.", state: { kind: "done" } });
    await undoStep(member, { planId, stepId: await stepId(planId, "coding@1"), withDependents: [] }, made);
    expect((await offered()).causes).toEqual(["You have Coding at None; the plan went by Aware."]);
    await take();
    expect((await titles())[0]).toBe("Coding: Aware");
  });
});

describe("a dismissed proposal", () => {
  test("stays away until what it rests on has changed again", async () => {
    await rate(member, "coding", 1);
    await dismissProposal(member, { planId, inputs: (await offered()).inputs });
    expect(await offered()).toMatchObject({ dismissed: true });
    await rate(member, "coding", 2);
    expect(await offered()).toMatchObject({ dismissed: false });
    await rate(member, "coding", 1);
    expect(await offered()).toMatchObject({ dismissed: true });
  });

  test("can still be taken", async () => {
    await rate(member, "coding", 1);
    await dismissProposal(member, { planId, inputs: (await offered()).inputs });
    expect(await take()).toMatchObject({ ok: true });
  });
});

describe("time", () => {
  test("that passes without progress is offered a new date from today on, again two weeks later", async () => {
    const late = addDays(await finishOf("coding@1"), 15);
    expect(await readProposal(member, planId, at(addDays(late, -1)))).toBeNull();
    const { headline, inputs, difference } = await offered(at(late));
    expect(headline).toMatch(
      /^Your next step is at least 2 weeks late: as many hours as before, ready \d weeks later$/,
    );
    expect([...difference.dropped, ...difference.added, ...difference.moved]).toEqual([]);
    await dismissProposal(member, { planId, inputs });
    expect(await offered(at(addDays(late, 13)))).toMatchObject({ dismissed: true });
    expect(await offered(at(addDays(late, 14)))).toMatchObject({ dismissed: false });
    expect(await take(at(late))).toMatchObject({ ok: true });
    const page = await planPage(member, planId, at(late));
    expect(page?.current[0]?.start).toBe(late);
    expect(await readProposal(member, planId, at(late))).toBeNull();
  });

  test("that is won is offered too", async () => {
    for (const key of ["coding@1", "coding@2"]) await complete(key, made);
    expect((await offered(at("2026-03-03"))).headline).toMatch(
      /^You are at least 2 weeks ahead: .*, ready 3 weeks sooner$/,
    );
  });

  test("of the week is the person's: other hours are offered to every plan of theirs", async () => {
    await db.user.update({ where: { id: member.id }, data: { hoursPerWeek: 20 } });
    const { headline, causes } = await offered();
    expect(headline).toMatch(/^You have 20 hours a week now: as many hours as before, ready \d+ weeks sooner$/);
    expect(causes).toEqual(["You study 20 hours a week; the plan went by 10."]);
    await take();
    expect(await db.plan.findUniqueOrThrow({ where: { id: planId } })).toMatchObject({ hoursPerWeek: 20 });
  });

  test("of a break is offered to the plan that it falls in, and taken back once the break is", async () => {
    const days = { first: addDays(aiEngineer.startDate, 7), last: addDays(aiEngineer.startDate, 13), hoursPerWeek: 0 };
    const before = await lastDay();
    expect((await addPeriod(member, days, made)).ok).toBe(true);
    expect((await offered()).headline).toContain("Your study time has changed");
    const [{ id: periodId } = { id: "" }] = (await studyTimePage(member, made)).periods;
    await take();
    expect(await lastDay()).toBe(addDays(before, 7));
    expect(await readProposal(member, planId, made)).toBeNull();
    await removePeriod(member, { periodId });
    await take();
    expect(await lastDay()).toBe(before);
  });

  test("that an earlier plan leaves is offered once the order is another", async () => {
    const second = await newPlan(member, { ...aiEngineer, roleId: "builder", creationKey: randomUUID() }, made);
    expect([await readProposal(member, planId, made), await readProposal(member, second, made)]).toEqual([null, null]);
    await movePlan(member, { planId: second, place: 0 });
    expect((await offered()).headline).toContain("Your other plans have changed");
    await take();
    expect(await readProposal(member, planId, made)).toBeNull();
  });
});

describe("a plan left open overnight", () => {
  test("is updated from the new day on, also by someone who has moved to another time zone meanwhile", async () => {
    await rate(member, "coding", 1);
    const { inputs, revision } = await offered(new Date("2026-03-02T23:50:00Z"));
    await db.user.update({ where: { id: member.id }, data: { timeZone: "Pacific/Auckland" } });
    const morning = new Date("2026-03-03T00:10:00Z");
    expect(await takeProposal(member, { planId, inputs, revision }, morning)).toMatchObject({ ok: true });
    expect(await finishOf("coding@2")).toBe(addDays("2026-03-03", 13));
  });

  test("is not updated by what it did not show: two weeks late since midnight", async () => {
    const late = addDays(await finishOf("coding@1"), 15);
    await rate(member, "testing", 1);
    const { inputs, revision } = await offered(at(addDays(late, -1)));
    expect(await takeProposal(member, { planId, inputs, revision }, at(late))).toMatchObject({
      ok: false,
      error: { kind: "changed-once-more" },
    });
  });
});

describe("a revision", () => {
  test("is marked on the line of readiness by its day and reason, and the plan's making is not", async () => {
    expect((await planPage(member, planId, made))?.revisions).toEqual([]);
    await rate(member, "coding", 1);
    await take(at("2026-04-05"));
    await rate(member, "coding", 2);
    await take(at("2026-04-20"));
    expect((await planPage(member, planId, at("2026-05-01")))?.revisions).toEqual([
      { day: "2026-04-05", reason: "Brought up to date" }, // late by then, and by another rating
      { day: "2026-04-20", reason: "Followed your ratings" },
    ]);
  });

  test("keeps when, why and what differed", async () => {
    await rate(member, "coding", 1);
    await take();
    const revision = await db.planRevision.findUniqueOrThrow({ where: { planId_number: { planId, number: 2 } } });
    expect(revision).toMatchObject({
      reason: "Followed your ratings",
      difference: { dropped: [{ key: "coding@1", title: "Coding: Aware", hours: 10, why: "You have it at Aware." }] },
    });
  });
});
