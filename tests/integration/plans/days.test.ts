import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { authenticate } from "@/lib/accounts/authenticate";
import { db } from "@/lib/db/client";
import { archivePlan } from "@/lib/plans/archive-plan";
import { completeStep } from "@/lib/plans/complete-step";
import { createPlan } from "@/lib/plans/create-plan";
import { planPage, plansPage } from "@/lib/plans/queries";
import { renamePlan } from "@/lib/plans/rename-plan";
import { startStep } from "@/lib/plans/start-step";
import { undoStep } from "@/lib/plans/undo-step";
import { rateSkill } from "@/lib/profile/rate-skill";
import { ratingHistory } from "@/lib/profile/rating-history";
import { addDays } from "@/lib/time/days";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { identityFields } from "@/tests/integration/identity";
import { aiEngineer, kept, newMember, newPlan, stepId } from "./people";

await publishedDatabase();
beforeAll(loadHundredHourRole);

const serverZone = process.env.TZ ?? "";
afterEach(() => {
  process.env.TZ = serverZone;
});

function onServerIn(zone: string): void {
  process.env.TZ = zone;
  expect(new Date("2026-01-11T12:00:00Z").getHours()).toBe(zone === "UTC" ? 12 : 4);
}

const plain = { note: undefined, link: undefined, withNeeds: [] };

describe.each(["UTC", "America/Los_Angeles"])("on a server in %s", (zone) => {
  test.each([
    ["Pacific/Auckland", "2026-01-11"],
    ["America/Sao_Paulo", "2026-03-12"],
    ["Pacific/Auckland", "2026-09-27"], // the clocks go forward there on this day
    ["Pacific/Auckland", "2026-04-05"], // and back
    ["America/Los_Angeles", "2026-03-08"],
  ])("a start date chosen in %s stays %s", async (timeZone, startDate) => {
    onServerIn(zone);
    const member = await newMember(`${randomUUID()}@example.com`, timeZone);
    const planId = await newPlan(member, { ...aiEngineer, startDate, creationKey: randomUUID() });
    const page = await planPage(member, planId);
    expect(page?.startDate).toBe(startDate);
    expect(page?.phases[0]?.steps[0]?.start).toBe(startDate);
    expect((await plansPage(member)).active[0]?.startDate).toBe(startDate);
    const columns = await db.$queryRaw`SELECT "startDate"::text AS day FROM "Plan" WHERE id = ${planId}::uuid`;
    expect(columns).toEqual([{ day: startDate }]);
  });

  test.each([
    // Half past ten in the evening of the 11th in Auckland, in summer time.
    ["Pacific/Auckland", "2026-01-11T09:30:00Z", "2026-01-11"],
    ["Pacific/Auckland", "2026-01-11T11:30:00Z", "2026-01-12"],
    // Around the change of 27 September, when the offset goes from +12 to +13.
    ["Pacific/Auckland", "2026-09-26T11:59:00Z", "2026-09-26"],
    ["Pacific/Auckland", "2026-09-26T12:01:00Z", "2026-09-27"],
    ["Pacific/Auckland", "2026-09-27T10:59:00Z", "2026-09-27"],
    ["Pacific/Auckland", "2026-09-27T11:01:00Z", "2026-09-28"],
    ["America/Sao_Paulo", "2026-03-13T02:30:00Z", "2026-03-12"],
    // Sao Paulo had summer time until 2019: its last change there was on 17 February 2019.
    ["America/Sao_Paulo", "2019-02-17T01:30:00Z", "2019-02-16"],
    ["America/Sao_Paulo", "2019-02-17T02:30:00Z", "2019-02-16"],
    ["America/Sao_Paulo", "2019-02-17T03:30:00Z", "2019-02-17"],
    ["Europe/Paris", "2023-10-11T02:30:00Z", "2023-10-11"],
  ])("a step done in %s at %s is done on %s", async (timeZone, instant, day) => {
    onServerIn(zone);
    const member = await newMember(`${randomUUID()}@example.com`, timeZone);
    const planId = await newPlan(
      member,
      { ...aiEngineer, creationKey: randomUUID() },
      new Date("2019-01-01T12:00:00Z"),
    );
    const step = await stepId(planId, "programming@1");
    await completeStep(member, { planId, stepId: step, ...plain }, new Date(instant));
    const page = await planPage(member, planId, new Date("2027-01-01T00:00:00Z"));
    const steps = page?.phases.flatMap((phase) => phase.steps) ?? [];
    expect(steps.find(({ id }) => id === step)?.state).toEqual({ kind: "done", on: day });
    expect(page?.actual.at(-1)?.day).toBe(day);
  });
});

describe("a day that has passed", () => {
  // Noon of the 27th in Pago Pago is 1 p.m. of the 28th in Kiritimati.
  const instant = new Date("2026-11-27T23:00:00Z");
  const day = "2026-11-28";

  test("stays the day that it was when the person moves to another time zone", async () => {
    const email = `${randomUUID()}@example.com`;
    const member = await newMember(email, "Pacific/Kiritimati");
    const planId = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() }, instant);
    const [first, second] = await db.planStep.findMany({ where: { planId }, orderBy: { position: "asc" } });
    await completeStep(member, { planId, stepId: first?.id ?? "", ...plain }, instant);
    await startStep(member, { planId, stepId: second?.id ?? "" }, instant);
    await rateSkill(member, { skillId: first?.skillId ?? "", level: 2, confidence: "sure" }, instant);
    await archivePlan(member, { planId }, instant);

    const moved = authenticate(
      await db.user.update({ where: { email }, data: { timeZone: "Pacific/Pago_Pago" }, select: identityFields }),
    );
    const page = await planPage(moved, planId, instant);
    const steps = page?.phases.flatMap((phase) => phase.steps) ?? [];
    expect(steps.slice(0, 2).map(({ state }) => state)).toMatchObject([
      { kind: "done", on: day },
      { kind: "started", on: day },
    ]);
    expect(page).toMatchObject({ madeOn: day, archivedOn: day, today: "2026-11-27" });
    expect(page?.actual.map((point) => point.day)).toEqual([day]);
    expect((await plansPage(moved)).archived).toMatchObject([{ archivedOn: day }]);
    const history = await ratingHistory(moved, first?.skillId ?? "");
    expect(history.map(({ cause, on }) => [cause.kind, on])).toEqual([
      ["self", day],
      ["step-done", day],
    ]);
    expect(await db.planRevision.findMany({ where: { planId }, select: { day: true } })).toEqual([
      { day: new Date("2026-11-28T00:00:00Z") },
    ]);
  });

  test("takes in what is done once it is the day before again, since it came later", async () => {
    const email = `${randomUUID()}@example.com`;
    const member = await newMember(email, "Pacific/Kiritimati");
    const planId = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() }, instant);
    const first = await db.planStep.findFirstOrThrow({ where: { planId, position: 0 } });
    const step = { planId, stepId: first.id };
    expect(await completeStep(member, { ...step, ...plain }, instant)).toMatchObject({ ok: true });
    const moved = authenticate(
      await db.user.update({ where: { email }, data: { timeZone: "Pacific/Pago_Pago" }, select: identityFields }),
    );
    await undoStep(moved, { ...step, withDependents: [] }, instant);
    const page = await planPage(moved, planId, instant);
    expect(page?.actual).toEqual([{ day, readiness: page?.readiness }]);
  });
});

describe("the dates of a plan", () => {
  test("stay the same however often it is renamed", async () => {
    const member = await newMember(`${randomUUID()}@example.com`, "America/Sao_Paulo");
    const planId = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() });
    const before = await kept(planId);
    for (const title of ["One", "Two", "Three", "Four", "Five"]) await renamePlan(member, { planId, title });
    expect(await kept(planId)).toEqual({ ...before, title: "Five", revision: before.revision + 5 });
  });

  test("say that a step is late only after its last day, where the person lives", async () => {
    const member = await newMember(`${randomUUID()}@example.com`, "Pacific/Auckland");
    const planId = await newPlan(member, { ...hundredHours, creationKey: randomUUID() });
    // 10 May ends in Auckland at noon UTC.
    const last = await planPage(member, planId, new Date("2026-05-10T11:59:00Z"));
    const after = await planPage(member, planId, new Date("2026-05-10T12:01:00Z"));
    expect(last?.phases[0]?.steps.at(-1)?.state).toEqual({ kind: "open", late: false });
    expect(after?.phases[0]?.steps.at(-1)?.state).toEqual({ kind: "open", late: true });
  });
});

describe("a hundred hours from Monday 2 March 2026", () => {
  test("are ten weeks at ten hours a week", async () => {
    const member = await newMember(`${randomUUID()}@example.com`);
    const page = await planPage(member, await newPlan(member, { ...hundredHours, creationKey: randomUUID() }));
    expect(page).toMatchObject({ totalHours: 100, finish: "2026-05-10" });
  });

  test("are twenty weeks at five", async () => {
    const member = await newMember(`${randomUUID()}@example.com`);
    const result = await createPlan(member, { ...hundredHours, hoursPerWeek: 5, creationKey: randomUUID() });
    const page = result.ok ? await planPage(member, result.value.planId) : null;
    expect(page?.finish).toBe(addDays("2026-03-02", 20 * 7 - 1));
  });
});

const hundredHours = { ...aiEngineer, roleId: "juggler", hoursPerWeek: 10, startDate: "2026-03-02" };

/** A role that requires one level of one skill, worth a hundred hours. */
async function loadHundredHourRole(): Promise<void> {
  const role = await db.role.findUniqueOrThrow({ where: { id: "ai-engineer" } });
  await db.skill.create({
    data: {
      id: "juggling",
      frameworkId: role.frameworkId,
      name: "Juggling",
      area: "Programming",
      aliases: [],
      summary: "Keeping more balls in the air than one has hands.",
      why: "It is what jugglers do.",
      levels: {
        create: [0, 1].map((level) => ({
          level,
          statement: `I can keep ${level + 2} balls up.`,
          hours: level * 100,
          hoursLow: level * 80,
          hoursHigh: level * 120,
          learn: "The cascade.",
          practise: "A little each day.",
          doneWhen: ["It holds for a minute."],
        })),
      },
    },
  });
  await db.role.create({
    data: {
      ...role,
      id: "juggler",
      name: "Juggler",
      facts: role.facts ?? {},
      requirements: { create: [{ position: 0, skillId: "juggling", level: 1, weight: 1, essential: true }] },
    },
  });
}
