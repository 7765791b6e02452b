import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { forecastWords } from "@/lib/planning/forecast-words";
import { archivePlan } from "@/lib/plans/archive-plan";
import { completeStep } from "@/lib/plans/complete-step";
import { dateAnew } from "@/lib/plans/date-anew";
import { planPage, plansPage } from "@/lib/plans/queries";
import { readProposal } from "@/lib/plans/read-proposal";
import { undoStep } from "@/lib/plans/undo-step";
import { addPeriod } from "@/lib/study-time/add-period";
import { addDays, type Day } from "@/lib/time/days";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { sampleFiles } from "@/tests/unit/catalog/sample-catalog";
import { load } from "./moving-catalogue";
import { aiEngineer, askingAgain, newMember, newPlan, rate, stepId } from "./people";

await freshDatabase();
beforeAll(() => load(sampleFiles));

const first = "2026-03-02";
const at = (day: Day) => new Date(`${day}T12:00:00Z`);
const made = at(first);
let member: Member;
let planId: string;

beforeEach(async () => {
  member = await newMember(`${randomUUID()}@example.org`);
  planId = await newPlan(member, { ...aiEngineer, roleId: "builder", creationKey: randomUUID() }, made);
});

async function page(day: Day) {
  const found = await planPage(await askingAgain(member), planId, at(day));
  if (!found) throw new Error("There is no plan.");
  return found;
}

async function keys() {
  const rows = await db.planStep.findMany({ where: { planId }, orderBy: { position: "asc" } });
  return rows.map(({ key, finish }) => ({ key, finish: finish.toISOString().slice(0, 10) }));
}

async function complete(key: string, day: Day) {
  const step = { planId, stepId: await stepId(planId, key), note: undefined, link: undefined, withNeeds: [] };
  expect(await completeStep(member, step, at(day))).toMatchObject({ ok: true });
}

async function completeAll(days: (planned: Day) => Day) {
  for (const { key, finish } of await keys()) await complete(key, days(finish));
}

async function words(day: Day) {
  const { forecast } = await page(day);
  return forecast && forecastWords(forecast, day);
}

async function card(day: Day) {
  const { active } = await plansPage(await askingAgain(member), at(day));
  return active.find(({ id }) => id === planId);
}

describe("the forecast", () => {
  test("is not there before the plan has begun, and on its first day", async () => {
    expect(await words(addDays(first, -1))).toBeNull();
    expect(await words(first)).toBeNull();
  });

  test("is the planned day for who keeps to the plan", async () => {
    await complete("coding@1", "2026-03-08");
    expect(await words("2026-03-15")).toBe("At this pace: ready on the planned day");
    expect(await readProposal(member, planId, at("2026-03-15"))).toBeNull();
  });

  test("is later for who falls behind, and the same in the list", async () => {
    await complete("coding@1", "2026-03-18");
    expect(await words("2026-03-28")).toBe("At this pace: ready in late 2026, four weeks later than planned");
    expect((await card("2026-03-28"))?.forecast).toEqual((await page("2026-03-28")).forecast);
  });

  test("is sooner for who is ahead", async () => {
    for (const key of ["coding@1", "coding@2", "testing@1", "testing@2", "road-bridge"])
      await complete(key, "2026-03-20");
    expect(await words("2026-03-20")).toBe("At this pace: ready in late May 2026, four months sooner than planned");
  });

  test("does not hold a break against the person, though it was told of afterwards", async () => {
    await complete("coding@1", "2026-03-08");
    const late = (await page("2026-03-28")).forecast?.day ?? "";
    const told = await addPeriod(
      member,
      { first: "2026-03-09", last: "2026-03-22", hoursPerWeek: 0 },
      at("2026-03-08"),
    );
    expect(told).toMatchObject({ ok: true });
    expect((await page("2026-03-28")).forecast?.day).toBe("2026-09-27"); // the fortnight, and no slower pace
    expect(late > "2026-09-27").toBe(true);
  });

  test("is not there for an archived plan", async () => {
    await complete("coding@1", "2026-03-18");
    await archivePlan(member, { planId }, at("2026-03-20"));
    expect(await words("2026-03-28")).toBeNull();
  });
});

describe("dating a plan anew", () => {
  const today = "2026-03-28";

  beforeEach(() => complete("coding@1", "2026-03-18"));

  test("moves the days of what is open alone, once, and is kept as a revision", async () => {
    const before = await page(today);
    expect(before.forecast?.worthDating).toBe(true);
    const order = (await keys()).map(({ key }) => key);
    const { revision } = before;
    expect(await dateAnew(member, { planId, revision }, at(today))).toEqual({ ok: true, value: { planId } });
    const after = await page(today);
    expect((await keys()).map(({ key }) => key)).toEqual(order);
    expect(after.readyDate).toBe("2026-09-22");
    expect(after.forecast?.worthDating).toBe(false);
    expect(after.revisions.map(({ reason }) => reason)).toEqual(["Dated anew from 28 Mar 2026"]);
    expect(await readProposal(member, planId, at(today))).toBeNull();
    expect(await dateAnew(member, { planId, revision }, at(today))).toEqual({ ok: true, value: { planId } });
    expect((await page(today)).revision).toBe(after.revision);
  });

  test("keeps the pace that the person had before", async () => {
    const { revision } = await page(today);
    await dateAnew(member, { planId, revision }, at(today));
    const { forecast } = await page(today);
    expect(forecast && forecast.day > forecast.planned).toBe(true);
  });

  test("is refused for a plan that has changed elsewhere", async () => {
    const { revision } = await page(today);
    await complete("coding@2", today);
    const refused = await dateAnew(member, { planId, revision }, at("2026-04-09"));
    expect(refused).toMatchObject({ ok: false, error: { kind: "plan-changed" } });
  });

  test("leaves it to the proposal where more than dates would change", async () => {
    await rate(member, "testing", 1);
    const { revision } = await page(today);
    const refused = await dateAnew(member, { planId, revision }, at(today));
    expect(refused).toMatchObject({ ok: false, error: { kind: "more-than-dates" } });
    expect(await readProposal(member, planId, at(today))).toMatchObject({ kind: "offered" });
  });

  test("is refused to everyone but the owner", async () => {
    const other = await newMember(`${randomUUID()}@example.org`);
    const { revision } = await page(today);
    const refused = await dateAnew(other, { planId, revision }, at(today));
    expect(refused).toMatchObject({ ok: false, error: { kind: "no-such-plan" } });
  });
});

describe("a plan whose every step is done", () => {
  test("says since when on its page and in the list, until a step is opened again", async () => {
    await completeAll((planned) => addDays(planned, 3));
    const today = "2026-10-01";
    const done = await page(today);
    expect(done).toMatchObject({ doneSince: "2026-09-16", forecast: null, isReady: true, current: [] });
    expect(done.stepsDone).toBe((await keys()).length);
    expect(await card(today)).toMatchObject({ doneSince: "2026-09-16", forecast: null, readiness: done.readiness });
    await undoStep(member, { planId, stepId: await stepId(planId, "footbridge"), withDependents: [] }, at(today));
    expect((await page(today)).doneSince).toBeNull();
    expect((await card(today))?.doneSince).toBeNull();
  });

  test("names what another plan towards the role still holds", async () => {
    const other = { ...aiEngineer, roleId: "builder", title: "Once more", creationKey: randomUUID() };
    const first = planId;
    await rate(member, "coding", 2);
    planId = await newPlan(member, other, made);
    await completeAll(() => "2026-06-01");
    const [left] = (await page("2026-06-01")).others;
    expect(left).toEqual({
      id: first,
      title: expect.any(String),
      roleName: "Builder",
      stepsLeft: 2,
      named: ["Coding: Aware", "Coding: Guided"],
    });
    await archivePlan(member, { planId: first }, at("2026-06-01"));
    expect((await page("2026-06-01")).others).toEqual([]);
  });
});
