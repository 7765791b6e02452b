import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { db, type Tx } from "@/lib/db/client";
import { archivePlan, restorePlan } from "@/lib/plans/archive-plan";
import { createPlan } from "@/lib/plans/create-plan";
import { recordProgress } from "@/lib/plans/record-progress";
import { done } from "@/lib/result";
import { momentIn } from "@/lib/time/moment";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { sampleFiles } from "@/tests/unit/catalog/sample-catalog";
import { load } from "./moving-catalogue";
import { aiEngineer, newMember, newPlan } from "./people";

await freshDatabase();
beforeAll(() => load(sampleFiles));

let member: Member;
beforeEach(async () => {
  member = await newMember(`${randomUUID()}@example.org`);
});

const another = () => ({ ...aiEngineer, roleId: "builder", creationKey: randomUUID() });

async function newPlans(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let one = 0; one < count; one++) ids.push(await newPlan(member, another()));
  return ids;
}

const active = () => db.plan.count({ where: { userId: member.id, archivedAt: null } });

describe("at most twenty plans that are not archived", () => {
  test("are made, and the next one is refused with what to do", async () => {
    await newPlans(20);
    expect(await createPlan(member, another())).toMatchObject({
      error: { kind: "too-many-plans", message: expect.stringContaining("Archive one") },
    });
    expect(await active()).toBe(20);
  });

  test("leave room for another when one of them is archived, and none for it to come back then", async () => {
    const [first = ""] = await newPlans(20);
    await archivePlan(member, { planId: first });
    await newPlans(1);
    expect(await restorePlan(member, { planId: first })).toMatchObject({ error: { kind: "too-many-plans" } });
    expect(await active()).toBe(20);
  });

  test("let a form that was sent twice find the plan that it made", async () => {
    const last = another();
    const [, made] = [await newPlans(19), await createPlan(member, last)];
    expect(await createPlan(member, last)).toEqual(made);
  });

  test("never become more by many requests at once, whether they make plans or restore them", async () => {
    const plans = await newPlans(18);
    const aside = plans.slice(0, 8);
    for (const planId of aside) await archivePlan(member, { planId });
    const outcomes = await Promise.all([
      ...Array.from({ length: 20 }, () => createPlan(member, another())),
      ...aside.map((planId) => restorePlan(member, { planId })),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await active()).toBe(20);
  });
});

describe("recordProgress", () => {
  /** What it asks the database, in order. */
  async function asked(): Promise<string[]> {
    const calls: string[] = [];
    const counting = (tx: Tx) =>
      new Proxy(tx, {
        get(target, key) {
          calls.push(String(key));
          return Reflect.get(target, key, target);
        },
      });
    await withLockedMember(member, async (tx, owner) =>
      done(await recordProgress(counting(tx), owner, momentIn("UTC", new Date()))),
    );
    return calls;
  }

  test("asks as much for many plans as for one", async () => {
    await newPlans(1);
    const forOne = await asked();
    await newPlans(5);
    expect(await asked()).toEqual(forOne);
    expect(await db.progressPoint.count({ where: { plan: { userId: member.id } } })).toBe(6);
  });
});
