import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { archivePlan } from "@/lib/plans/archive-plan";
import { changePlan } from "@/lib/plans/change-plan";
import { completeStep } from "@/lib/plans/complete-step";
import { planPage } from "@/lib/plans/queries";
import { readChangePage } from "@/lib/plans/read-change";
import { readProposal } from "@/lib/plans/read-proposal";
import type { ChangePlanInput } from "@/lib/plans/schema";
import { takeProposal } from "@/lib/plans/take-proposal";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { sampleFiles, sampleWith } from "@/tests/unit/catalog/sample-catalog";
import { load } from "./moving-catalogue";
import { aiEngineer, newMember, newPlan, rate, stepId } from "./people";

await freshDatabase();
beforeAll(() => load(sampleFiles));

const made = new Date("2026-03-02T12:00:00Z");
let member: Member;
let planId: string;

beforeEach(async () => {
  await load(sampleFiles);
  member = await newMember(`${randomUUID()}@example.org`);
  planId = await newPlan(member, { ...aiEngineer, roleId: "builder", creationKey: randomUUID() }, made);
});

const nothing = { requirements: [], projects: [] };
const testingLast = { before: "coding@2", after: "testing@1" };

async function change(asked: Partial<ChangePlanInput>, now = made) {
  const { revision } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  const { roleId, hoursPerWeek, startDate, strategy } = { ...aiEngineer, roleId: "builder" };
  const unchanged = { roleId, hoursPerWeek, startDate, strategy, pins: [], leftOut: nothing };
  return changePlan(member, { planId, revision, ...unchanged, ...asked }, now);
}

const row = () => db.plan.findUniqueOrThrow({ where: { id: planId }, include: { revisions: true } });

async function keys() {
  const rows = await db.planStep.findMany({ where: { planId }, orderBy: { position: "asc" } });
  return rows.map(({ key }) => key);
}

describe("a change of a plan", () => {
  test("by strategy, first day and hours is kept as a revision, and the hours are the person's from then on", async () => {
    const asked = { strategy: "fast-track", startDate: "2026-04-06", hoursPerWeek: 20 } as const;
    expect(await change(asked)).toMatchObject({ ok: true });
    const { strategy, startDate, hoursPerWeek, revisions } = await row();
    expect({ strategy, day: startDate.toISOString().slice(0, 10), hoursPerWeek }).toEqual({
      strategy: "fast_track",
      day: "2026-04-06",
      hoursPerWeek: 20,
    });
    expect(revisions.map(({ reason }) => reason)).toEqual([
      "Plan made",
      "You changed how steps are ordered, the first day and your hours a week",
    ]);
    expect(await db.user.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({ hoursPerWeek: 20 });
    expect((await planPage(member, planId, made))?.current[0]?.start).toBe("2026-04-06");
    expect(await readProposal(member, planId, made)).toBeNull();
  });

  test("that asks for the plan as it is changes nothing", async () => {
    expect(await change({})).toMatchObject({ ok: true });
    expect((await row()).revisions).toHaveLength(1);
  });

  test("that asks nothing takes what has changed otherwise", async () => {
    await rate(member, "coding", 1);
    expect(await change({})).toMatchObject({ ok: true });
    expect((await row()).revisions.map(({ reason }) => reason)).toEqual(["Plan made", "Brought up to date"]);
    expect(await keys()).not.toContain("coding@1");
  });

  test("by the person's own order is kept through later proposals, until it contradicts a prerequisite", async () => {
    expect(await change({ pins: [testingLast] })).toMatchObject({ ok: true });
    const order = await keys();
    expect(order.indexOf("coding@2")).toBeLessThan(order.indexOf("testing@1"));
    await rate(member, "coding", 1);
    await takeOffered();
    expect((await readChangePage(member, planId, made))?.source.settings.pins).toEqual([testingLast]);

    await load(
      sampleWith(
        "skills/coding.yaml",
        "needs: []\n    learn: The parts of coding that belong here.\n    practise: A piece of work in coding.\n    done: [Somebody else has used that work]\n  - level: 3",
        "needs: [{ skill: testing, level: 1 }]\n    learn: The parts of coding that belong here.\n    practise: A piece of work in coding.\n    done: [Somebody else has used that work]\n  - level: 3",
      ),
    );
    const proposal = await readProposal(member, planId, made);
    expect(proposal).toMatchObject({
      causes: expect.arrayContaining([
        "Your own order, Coding: Guided before Testing: Aware, contradicts a prerequisite now.",
      ]),
    });
    await takeOffered();
    expect((await readChangePage(member, planId, made))?.source.settings.pins).toEqual([]);
  });

  test("never leaves out an essential, and says which", async () => {
    const essential = { requirements: [{ skill: "testing", level: 3 }], projects: [] };
    expect(await change({ leftOut: essential })).toMatchObject({
      ok: false,
      error: { message: "Nobody is ready without Testing at Independent, which you left out." },
    });
    expect((await row()).revisions).toHaveLength(1);
  });

  test("keeps finished steps, and never takes a first day that has passed", async () => {
    const step = { planId, stepId: await stepId(planId, "coding@1"), note: "Ran.", link: undefined, withNeeds: [] };
    await completeStep(member, step, made);
    const later = new Date("2026-03-20T12:00:00Z");
    expect(await change({ startDate: "2026-03-19" }, later)).toMatchObject({
      ok: false,
      error: { fields: { startDate: "This day has passed. Choose today or a later day." } },
    });
    expect(await change({ startDate: "2026-03-20", strategy: "fast-track" }, later)).toMatchObject({ ok: true });
    expect((await keys())[0]).toBe("coding@1");
    expect(await planPage(member, planId, later)).toMatchObject({ stepsDone: 1 });
  });

  test("is refused where the plan was changed in another tab, is archived or is someone else's", async () => {
    const { revision } = await row();
    await change({ hoursPerWeek: 12 });
    const stale = { ...aiEngineer, roleId: "builder", planId, revision, pins: [], leftOut: nothing };
    expect(await changePlan(member, stale, made)).toMatchObject({ ok: false, error: { kind: "plan-changed" } });
    const other = await newMember(`${randomUUID()}@example.org`);
    expect(await changePlan(other, stale, made)).toMatchObject({ ok: false });
    expect(await readChangePage(other, planId, made)).toBeNull();
    await archivePlan(member, { planId });
    expect(await change({ hoursPerWeek: 9 })).toMatchObject({ ok: false, error: { kind: "plan-archived" } });
    expect(await readChangePage(member, planId, made)).toBeNull();
  });
});

async function takeOffered() {
  const proposal = await readProposal(member, planId, made);
  if (proposal?.kind !== "offered") throw new Error("Nothing is offered.");
  expect(
    await takeProposal(member, { planId, inputs: proposal.inputs, revision: proposal.revision }, made),
  ).toMatchObject({ ok: true });
}
