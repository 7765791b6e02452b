import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { firstDayIn } from "@/lib/planning/plan-time";
import { planSnapshot } from "@/lib/planning/snapshot";
import { archivePlan } from "@/lib/plans/archive-plan";
import { completeStep } from "@/lib/plans/complete-step";
import { planTime } from "@/lib/plans/plan-time";
import { previewPlan } from "@/lib/plans/preview-plan";
import { planPage, plansPage } from "@/lib/plans/queries";
import { addPeriod } from "@/lib/study-time/add-period";
import { addDays, dayOfColumn } from "@/lib/time/days";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan } from "./people";

await publishedDatabase();

const now = new Date("2026-03-01T12:00:00Z");
const withKey = () => ({ ...aiEngineer, creationKey: randomUUID() });
const dataScientist = () => ({ ...withKey(), roleId: "data-scientist" });

async function snapshotOf(planId: string) {
  const { snapshot, startDate } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  return { ...planSnapshot.parse(snapshot), chosen: dayOfColumn(startDate) };
}

async function finishesOf(planId: string): Promise<Map<string, string>> {
  const { plan } = await snapshotOf(planId);
  return new Map(plan.steps.map(({ id, finish }) => [id, finish]));
}

const timeFor = (member: Member, planId: string | null) => planTime(db, member, planId);

describe("a plan beside others", () => {
  test("is dated as ever while it is the only one", async () => {
    const member = await newMember("only@example.com");
    const planId = await newPlan(member, withKey(), now);
    expect(await timeFor(member, planId)).toEqual({
      studyTime: { hoursPerWeek: 10, hoursFrom: [], breaks: [] },
      startsNoEarlierThan: null,
      after: null,
      shared: new Map(),
    });
    expect((await snapshotOf(planId)).instance.startDate).toBe(aiEngineer.startDate);
  });

  test("begins the day after the one before it ends, and shares the steps of both", async () => {
    const member = await newMember("second@example.com");
    const first = await newPlan(member, withKey(), now);
    const preview = await previewPlan(member, dataScientist(), now);
    const second = await newPlan(member, dataScientist(), now);

    const { plan: firstPlan, role } = await snapshotOf(first);
    const { plan, instance, choices, chosen } = await snapshotOf(second);
    const nextDay = addDays(firstPlan.finish, 1);
    expect([instance.startDate, chosen]).toEqual([nextDay, aiEngineer.startDate]);
    const firstDays = await finishesOf(first);
    const shared = plan.steps.filter(({ id }) => firstDays.has(id));
    const own = plan.steps.filter(({ id }) => !firstDays.has(id));
    expect(choices.startsNoEarlierThan).toBe(nextDay);
    expect(Object.keys(choices.shared).sort()).toEqual(shared.map(({ id }) => id).sort());
    expect(shared.length).toBeGreaterThan(5);
    expect(own.length).toBeGreaterThan(0);
    for (const { id, finish } of shared) expect(finish).toBe(firstDays.get(id));
    for (const { start } of own) expect(start >= nextDay).toBe(true);
    expect(own[0]?.start).toBe(nextDay);

    expect(preview).toMatchObject({
      ok: true,
      value: {
        begins: { after: `Towards ${role.name}`, on: nextDay, sharedSteps: shared.length },
        options: expect.arrayContaining([
          expect.objectContaining({ strategy: "steady", finish: plan.finish, readyDate: plan.ready.date }),
        ]),
      },
    });
    const page = await planPage(member, second, now);
    expect(page).toMatchObject({ startDate: nextDay, beginsAfter: `Towards ${role.name}` });
    expect((await planPage(member, first, now))?.beginsAfter).toBeNull();
    const planned = page?.planned.map(({ day }) => day) ?? [];
    expect(planned).toEqual([...planned].sort());
    for (const { start, finish, steps } of page?.phases ?? []) {
      expect(steps.every((step) => start <= step.start && step.finish <= finish)).toBe(true);
    }
    const [, card] = (await plansPage(member, now)).active;
    expect(card).toMatchObject({ id: second, startDate: nextDay, finish: plan.finish });
  });

  test("begins on its own first day where that is later", async () => {
    const member = await newMember("later@example.com");
    await newPlan(member, withKey(), now);
    const startDate = "2040-01-02";
    const time = await timeFor(member, null);
    expect(firstDayIn(time, startDate)).toBe(startDate);
    const { instance } = await snapshotOf(await newPlan(member, { ...dataScientist(), startDate }, now));
    expect(instance.startDate).toBe(startDate);
  });

  test("leaves the first one alone, and takes the place of one that is archived", async () => {
    const member = await newMember("archived@example.com");
    const first = await newPlan(member, withKey(), now);
    const second = await newPlan(member, dataScientist(), now);
    expect((await timeFor(member, first)).startsNoEarlierThan).toBeNull();
    expect((await timeFor(member, second)).after).toMatchObject({ id: first });
    await archivePlan(member, { planId: first }, now);
    expect(await timeFor(member, second)).toMatchObject({ startsNoEarlierThan: null, shared: new Map() });
  });

  test("shares no step that is done", async () => {
    const member = await newMember("done@example.com");
    const planId = await newPlan(member, withKey(), now);
    const step = await db.planStep.findFirstOrThrow({ where: { planId, position: 0 } });
    const keys = async () => [...(await timeFor(member, null)).shared.keys()];
    expect(await keys()).toContain(step.key);
    expect((await completeStep(member, { planId, stepId: step.id, withNeeds: [] }, now)).ok).toBe(true);
    expect(await keys()).not.toContain(step.key);
  });

  test("waits for nobody else's", async () => {
    await newPlan(await newMember("other@example.com"), withKey(), now);
    const member = await newMember("alone@example.com");
    expect((await timeFor(member, null)).startsNoEarlierThan).toBeNull();
  });
});

describe("a new plan in the person's own time", () => {
  test("leaves breaks out, follows other hours, and keeps both", async () => {
    const [usual, freer] = [await newMember("usual@example.com"), await newMember("break@example.com")];
    const holiday = { first: "2026-03-02", last: "2026-03-15" };
    const summer = { first: "2026-06-01", last: "2026-06-30", hoursPerWeek: 20 };
    await addPeriod(freer, { ...holiday, hoursPerWeek: 0 }, now);
    const before = await snapshotOf(await newPlan(usual, withKey(), now));
    const planId = await newPlan(freer, withKey(), now);
    const { plan, choices } = await snapshotOf(planId);
    expect(plan.steps.map(({ finish }) => finish)).toEqual(before.plan.steps.map(({ finish }) => addDays(finish, 14)));
    expect(choices).toMatchObject({ startsNoEarlierThan: null, shared: {}, breaks: [holiday], hoursFrom: [] });
    const rows = await db.planStep.findMany({ where: { planId }, orderBy: { position: "asc" } });
    expect(rows.map(({ finish }) => dayOfColumn(finish))).toEqual(plan.steps.map(({ finish }) => finish));

    const third = await newMember("summer@example.com");
    await addPeriod(third, summer, now);
    const faster = await snapshotOf(await newPlan(third, withKey(), now));
    expect(faster.plan.finish < before.plan.finish).toBe(true);
    expect(faster.choices.hoursFrom).toEqual([
      { day: "2026-06-01", hoursPerWeek: 20 },
      { day: "2026-07-01", hoursPerWeek: null },
    ]);
  });

  test("makes its hours a week the person's, from which the next one is dated", async () => {
    const member = await newMember("hours@example.com");
    await newPlan(member, { ...withKey(), hoursPerWeek: 12.5 }, now);
    expect((await timeFor(member, null)).studyTime.hoursPerWeek).toBe(12.5);
  });
});
