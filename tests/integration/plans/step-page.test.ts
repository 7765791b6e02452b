import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { archivePlan } from "@/lib/plans/archive-plan";
import { completeStep } from "@/lib/plans/complete-step";
import { dashboardPage, findStep, planPage, stepPage } from "@/lib/plans/queries";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan, stepId, wholeSteps } from "./people";

await publishedDatabase();

const now = new Date("2026-03-10T12:00:00Z");
let owner: Member;
let planId: string;
beforeEach(async () => {
  owner = await newMember(`${randomUUID()}@example.com`);
  planId = await newPlan(owner, { ...aiEngineer, creationKey: randomUUID() }, now);
});

describe("the page of a step", () => {
  test("tells of each step what paper tells of it, with its place in the plan", async () => {
    const steps = await wholeSteps(owner, planId, now);
    expect(steps.length).toBeGreaterThan(10);
    for (const [index, step] of steps.entries()) {
      const page = await stepPage(owner, planId, step.id, now);
      expect(page?.step).toEqual(step);
      expect(page).toMatchObject({ planId, archivedOn: null, position: index + 1, steps: steps.length });
      expect([page?.previous?.id, page?.next?.id]).toEqual([steps[index - 1]?.id, steps[index + 1]?.id]);
    }
    expect(steps.every(({ statement, practise, why }) => statement && practise && why.length > 0)).toBe(true);
  });

  test("has the evidence and the plan's revision once the step is done", async () => {
    const id = await stepId(planId, "programming@1");
    const before = await stepPage(owner, planId, id, now);
    await completeStep(owner, { planId, stepId: id, note: "It runs.", link: undefined, withNeeds: [] }, now);
    const after = await stepPage(owner, planId, id, now);
    expect(after?.step).toMatchObject({ note: "It runs.", link: null, state: { kind: "done", on: "2026-03-10" } });
    expect(after?.revision).toBe((before?.revision ?? 0) + 1);
    expect((await planPage(owner, planId, now))?.revision).toBe(after?.revision);
  });

  test("offers instead of the work what the dashboard offers of the step that is next", async () => {
    const [next] = (await dashboardPage(owner, planId, now))?.current ?? [];
    const page = await stepPage(owner, planId, next?.step.id ?? "", now);
    expect(next?.choices?.levels.map(({ level }) => level)).toContain(1);
    expect(next).toEqual({ step: page?.step, choices: page?.choices });
  });

  test("says that its plan is archived", async () => {
    await archivePlan(owner, { planId }, now);
    expect(await stepPage(owner, planId, await stepId(planId, "programming@1"), now)).toMatchObject({
      archivedOn: "2026-03-10",
    });
  });

  test("is nobody else's, and no step of another plan", async () => {
    const id = await stepId(planId, "programming@1");
    const other = await newMember(`${randomUUID()}@example.com`);
    const theirs = await newPlan(other, { ...aiEngineer, creationKey: randomUUID() });
    expect(await findStep(other, planId, id)).toBeNull();
    expect(await findStep(other, theirs, id)).toBeNull();
    expect(await findStep(owner, theirs, id)).toBeNull();
  });

  test.each([["nonsense"], ["00000000-0000-4000-8000-000000000000"], ["' OR 1=1 --"]])(
    "is not at an address that names none: %s",
    async (id) => {
      expect(await findStep(owner, planId, id)).toBeNull();
      expect(await findStep(owner, id, await stepId(planId, "programming@1"))).toBeNull();
    },
  );

  test("of a plan of a later format is named, not shown", async () => {
    await db.$executeRaw`UPDATE "Plan" SET snapshot = jsonb_set(snapshot, '{format}', '3') WHERE id = ${planId}::uuid`;
    const found = await findStep(owner, planId, await stepId(planId, "programming@1"));
    expect(found).toEqual({ kind: "later-format", title: "Towards AI Engineer" });
  });
});
