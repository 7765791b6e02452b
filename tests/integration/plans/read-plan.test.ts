import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { readPlan } from "@/lib/plans/read-plan";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan } from "./people";

await publishedDatabase();

const owner = await newMember("owner@example.com");
const planId = await newPlan(owner, { ...aiEngineer, creationKey: randomUUID() });

test("a plan that its owner has just read is still nobody else's", async () => {
  expect((await readPlan(owner, planId))?.outline?.role.name).toBe("AI Engineer");
  expect(await readPlan(await newMember("other@example.com"), planId)).toBeNull();
});

test("its outline is read anew once its revision has risen, and not before", async () => {
  const before = await readPlan(owner, planId);
  await db.$executeRaw`
    UPDATE "Plan" SET snapshot = jsonb_set(snapshot, '{role,name}', '"Navigator"') WHERE id = ${planId}::uuid`;
  expect((await readPlan(owner, planId))?.outline).toBe(before?.outline);
  await db.plan.update({ where: { id: planId }, data: { revision: { increment: 1 } } });
  const after = await readPlan(owner, planId);
  expect(after?.outline?.role.name).toBe("Navigator");
  expect(after?.steps).toEqual(before?.steps);
});
