import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { archivePlan } from "@/lib/plans/archive-plan";
import { planPage } from "@/lib/plans/queries";
import { readProposal } from "@/lib/plans/read-proposal";
import { takeProposal } from "@/lib/plans/take-proposal";
import { stateLevel } from "@/lib/profile/state-level";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { load } from "@/tests/integration/plans/moving-catalogue";
import { aiEngineer, levelOf, newMember, newPlan, rate } from "@/tests/integration/plans/people";
import { sampleFiles } from "@/tests/unit/catalog/sample-catalog";

await freshDatabase();
beforeAll(() => load(sampleFiles));

const made = new Date("2026-03-02T12:00:00Z");
let member: Member;
let planId: string;

beforeEach(async () => {
  member = await newMember(`${randomUUID()}@example.org`);
  planId = await newPlan(member, { ...aiEngineer, roleId: "builder", creationKey: randomUUID() }, made);
});

const state = (level: number, who = member) => stateLevel(who, { planId, skillId: "coding", level }, made);
const titles = async () =>
  (await planPage(member, planId, made))?.phases.flatMap(({ steps }) => steps.map(({ title }) => title)) ?? [];

describe("a level that the person states at a step", () => {
  test("is their rating, offers a plan without the steps up to it, and drops these once that is taken", async () => {
    const before = await titles();
    expect(await state(2)).toEqual({ ok: true, value: { proposes: true } });
    const where = { userId_skillId: { userId: member.id, skillId: "coding" } };
    expect(await db.rating.findUnique({ where })).toMatchObject({ level: 2, confidence: "sure", source: "self" });
    expect(await titles()).toEqual(before);

    const proposal = await readProposal(member, planId, made);
    if (proposal?.kind !== "offered") throw new Error("Nothing is offered.");
    expect(proposal.difference.dropped.map(({ title }) => title)).toEqual(["Coding: Aware", "Coding: Guided"]);
    await takeProposal(member, { planId, inputs: proposal.inputs, revision: proposal.revision }, made);
    expect(await titles()).toEqual(before.slice(2));
    expect(await state(2)).toEqual({ ok: true, value: { proposes: false } });
  });

  test("never lowers a rating, and said twice is said once", async () => {
    await rate(member, "coding", 4);
    expect(await state(2)).toEqual({ ok: true, value: { proposes: true } });
    expect(await levelOf(member, "coding")).toBe(4);
    await state(4);
    expect(await db.ratingEvent.count({ where: { userId: member.id } })).toBe(1);
  });

  test("is refused in an archived plan and in someone else's, and rates nothing", async () => {
    const other = await newMember(`${randomUUID()}@example.org`);
    expect(await state(2, other)).toMatchObject({ ok: false, error: { kind: "no-such-plan" } });
    await archivePlan(member, { planId });
    expect(await state(2)).toMatchObject({ ok: false, error: { kind: "plan-archived" } });
    expect([await levelOf(other, "coding"), await levelOf(member, "coding")]).toEqual([null, null]);
  });

  test("is refused where the catalogue has no such level", async () => {
    expect(await stateLevel(member, { planId, skillId: "weaving", level: 2 }, made)).toMatchObject({
      ok: false,
      error: { kind: "no-such-level" },
    });
  });
});
