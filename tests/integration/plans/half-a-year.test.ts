import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { changePlan } from "@/lib/plans/change-plan";
import { completeStep } from "@/lib/plans/complete-step";
import { planPage } from "@/lib/plans/queries";
import { readChangePage } from "@/lib/plans/read-change";
import { readProposal } from "@/lib/plans/read-proposal";
import { revisionsPage } from "@/lib/plans/revisions";
import type { ChangePlanInput } from "@/lib/plans/schema";
import { takeProposal } from "@/lib/plans/take-proposal";
import { addPeriod } from "@/lib/study-time/add-period";
import { addDays, type Day, daysBetween } from "@/lib/time/days";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, loadPublishedCatalog, newMember, newPlan, rate } from "./people";

await freshDatabase();
beforeAll(loadPublishedCatalog);

const start = "2026-03-02";
const noonOf = (day: Day) => new Date(`${day}T12:00:00Z`);

/** One person with one plan, and the clock that they live by. */
class Life {
  today: Day = start;
  readonly member: Member;
  readonly planId: string;
  readonly done: string[] = [];

  constructor(member: Member, planId: string) {
    this.member = member;
    this.planId = planId;
  }

  get now(): Date {
    return noonOf(this.today);
  }

  async page() {
    const page = await planPage(this.member, this.planId, this.now);
    if (!page) throw new Error("The plan is gone.");
    return page;
  }

  steps() {
    return db.planStep.findMany({ where: { planId: this.planId }, orderBy: { position: "asc" } });
  }

  async openSteps() {
    return (await this.steps()).filter(({ doneAt }) => doneAt === null);
  }

  /** On the day on which the plan has it end, or today if that has passed. */
  async finishNext() {
    const [next] = await this.openSteps();
    if (!next) throw new Error("Nothing is left to do.");
    const planned = next.finish.toISOString().slice(0, 10);
    if (planned > this.today) this.today = planned;
    const input = { planId: this.planId, stepId: next.id, note: `Did ${next.key}.`, link: undefined, withNeeds: [] };
    expect(await completeStep(this.member, input, this.now)).toMatchObject({ ok: true });
    this.done.push(next.key);
    await this.holdsTogether();
  }

  async takeOffered() {
    const proposal = await readProposal(this.member, this.planId, this.now);
    if (proposal?.kind !== "offered") throw new Error("Nothing is offered.");
    const { inputs, revision } = proposal;
    const taken = await takeProposal(this.member, { planId: this.planId, inputs, revision }, this.now);
    expect(taken).toMatchObject({ ok: true });
    expect(await readProposal(this.member, this.planId, this.now)).toBeNull();
    await this.holdsTogether();
    return proposal;
  }

  async change(asked: Partial<ChangePlanInput>) {
    const page = await readChangePage(this.member, this.planId, this.now);
    if (!page) throw new Error("The plan can't be changed.");
    const { source, revision, hoursPerWeek } = page;
    const { strategy, startDate, pins, leftOut } = source.settings;
    const unchanged = { strategy, startDate, hoursPerWeek, pins: [...pins], leftOut, roleId: source.before.role.id };
    expect(
      await changePlan(this.member, { planId: this.planId, revision, ...unchanged, ...asked }, this.now),
    ).toMatchObject({
      ok: true,
    });
    await this.holdsTogether();
  }

  /** What is done stays done, in its order, with its evidence, and every figure says so. */
  async holdsTogether() {
    const rows = await this.steps();
    const finished = rows.filter(({ doneAt }) => doneAt !== null);
    expect(finished.map(({ key }) => key).sort()).toEqual([...this.done].sort());
    for (const { key, evidenceNote } of finished) expect(evidenceNote).toBe(`Did ${key}.`);
    const page = await this.page();
    expect(page.stepsDone).toBe(this.done.length);
    expect(page.phases.flatMap(({ steps }) => steps)).toHaveLength(rows.length);
    const open = rows.filter(({ doneAt }) => doneAt === null);
    expect(page.finish).toBe(open.at(-1)?.finish.toISOString().slice(0, 10) ?? page.finish);
    const last = page.actual.at(-1);
    if (last) expect(last.readiness).toBeCloseTo(page.readiness, 9);
  }
}

test("half a year and more with a plan: start, correct, fall behind, break, skip, pin, finish", {
  timeout: 120_000,
}, async () => {
  const member = await newMember(`${randomUUID()}@example.org`);
  const planId = await newPlan(
    member,
    { ...aiEngineer, strategy: "fast-track", startDate: start, creationKey: randomUUID() },
    noonOf(start),
  );
  const life = new Life(member, planId);

  // As planned: nothing is offered as long as the person follows.
  for (let step = 0; step < 5; step++) {
    await life.finishNext();
    expect(await readProposal(member, planId, life.now)).toBeNull();
  }

  // A corrected rating spares the steps up to it.
  const open = await life.openSteps();
  const known = open.findLast(({ skillId }) => skillId !== null);
  if (!known?.skillId || known.toLevel === null) throw new Error("No skill is left to learn.");
  await rate(member, known.skillId, known.toLevel);
  const spared = await life.takeOffered();
  expect(spared.headline).toMatch(/^You already have \d+ steps?: \d+ fewer hours, ready /);
  expect((await life.openSteps()).map(({ key }) => key)).not.toContain(known.key);

  // Five weeks without progress.
  const before = await life.page();
  const [late] = await life.openSteps();
  life.today = addDays(late?.finish.toISOString().slice(0, 10) ?? "", 35);
  expect((await life.takeOffered()).headline).toMatch(
    /^Your next step is at least 4 weeks late: as many hours as before, ready/,
  );
  const redated = await life.page();
  expect(redated.current[0]?.start).toBe(life.today);
  expect(daysBetween(before.finish, redated.finish)).toBeGreaterThanOrEqual(35);

  // Two weeks of holidays, three weeks from now.
  const [first, last] = [addDays(life.today, 21), addDays(life.today, 34)];
  expect(await addPeriod(member, { first, last, hoursPerWeek: 0 }, life.now)).toMatchObject({ ok: true });
  await life.takeOffered();
  for (const { start, finish } of await life.openSteps()) {
    for (const day of [start, finish].map((date) => date.toISOString().slice(0, 10))) {
      expect(day < first || day > last).toBe(true);
    }
  }
  expect(daysBetween(redated.finish, (await life.page()).finish)).toBe(14);

  // A requirement that the person does without.
  const page = await readChangePage(member, planId, life.now);
  const steps = await life.openSteps();
  const spare = page?.source.way.catalog.requirements.find(
    ({ skill, level, essential }) => !essential && steps.some(({ key }) => key === `${skill}@${level}`),
  );
  if (!spare) throw new Error("Everything is essential.");
  await life.change({ leftOut: { requirements: [{ skill: spare.skill, level: spare.level }], projects: [] } });

  // Their own order: what comes last of two that follow one another, first.
  const rows = await life.openSteps();
  const source = (await readChangePage(member, planId, life.now))?.source;
  const needsOf = new Map(source?.before.plan.steps.map(({ id, needs }) => [id, needs]));
  const at = rows.findIndex((row, index) => index > 0 && !needsOf.get(row.key)?.includes(rows[index - 1]?.key ?? ""));
  const [after, pinned] = [rows[at - 1]?.key ?? "", rows[at]?.key ?? ""];
  await life.change({ pins: [{ before: pinned, after }] });
  const order = (await life.openSteps()).map(({ key }) => key);
  expect(order.indexOf(pinned)).toBeLessThan(order.indexOf(after));

  // On to the end; both decisions outlive another correction.
  for (let step = 0; step < 4; step++) await life.finishNext();
  expect((await readChangePage(member, planId, life.now))?.source.settings).toMatchObject({
    pins: [{ before: pinned, after }],
    leftOut: { requirements: [{ skill: spare.skill, level: spare.level }] },
  });
  while ((await life.openSteps()).length > 0) await life.finishNext();

  const end = await life.page();
  expect(end).toMatchObject({ isReady: true, current: [] });
  expect(end.phases.every(({ steps, stepsDone }) => steps.length === stepsDone)).toBe(true);
  expect(await readProposal(member, planId, life.now)).toBeNull();
  expect((await revisionsPage(member, planId, life.now))?.revisions.map(({ reason }) => reason)).toEqual([
    "You changed your own order",
    "You changed what you leave out",
    "Followed your study time",
    "Dated anew from that day",
    "Followed your ratings",
    "Plan made",
  ]);
});
