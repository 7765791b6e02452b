import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { completeStep } from "@/lib/plans/complete-step";
import { dashboardPage, planPage, wholePlan } from "@/lib/plans/queries";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, levelOf, loadPublishedCatalog, newMember, newPlan, rate, stepId } from "./people";

await publishedDatabase();

const withKey = () => ({ ...aiEngineer, creationKey: randomUUID() });
const noon = new Date("2026-03-10T12:00:00Z");

describe("a plan", () => {
  test("does not move when ratings change, but its readiness does", async () => {
    const member = await newMember("ratings-change@example.com");
    const planId = await newPlan(member, withKey(), noon);
    const before = await planPage(member, planId, noon);
    await rate(member, "python", 5);
    const after = await planPage(member, planId, noon);
    expect(after?.phases).toEqual(before?.phases);
    expect(after?.planned).toEqual(before?.planned);
    expect(after?.readiness).toBeGreaterThan(before?.readiness ?? 1);
    expect(after?.actual.at(-1)?.readiness).toBe(after?.readiness);
  });

  test("does not move when the catalogue changes, and can be followed when a skill is retired", async () => {
    const member = await newMember("catalogue-changes@example.com");
    const planId = await newPlan(member, withKey(), noon);
    const before = await wholePlan(member, planId, noon);

    await db.skill.update({ where: { id: "programming" }, data: { retiredAt: noon, name: "Snake handling" } });
    await db.skillLevel.deleteMany({ where: { skillId: "programming" } });
    await db.resource.deleteMany({ where: { skillId: "programming" } });
    await db.requirement.deleteMany({ where: { roleId: "ai-engineer" } });
    await db.project.deleteMany({ where: { roleId: "ai-engineer" } });
    await db.role.update({ where: { id: "ai-engineer" }, data: { name: "Renamed", retiredAt: noon } });

    expect(await wholePlan(member, planId, noon)).toEqual(before);
    const step = await stepId(planId, "programming@1");
    const result = await completeStep(member, {
      planId,
      stepId: step,
      note: undefined,
      link: undefined,
      withNeeds: [],
    });
    expect(result.ok).toBe(true);
    expect(await levelOf(member, "programming")).toBe(1);
    expect((await planPage(member, planId))?.stepsDone).toBe(1);
  });
});

describe("a plan that cannot be read", () => {
  test("is an error on its own page, never an empty plan, and no hindrance to ratings", async () => {
    await loadPublishedCatalogAnew();
    const member = await newMember("broken@example.com");
    const broken = await newPlan(member, withKey());
    const whole = await newPlan(member, withKey());
    await db.$executeRaw`UPDATE "Plan" SET snapshot = snapshot - 'contents' - 'instance' WHERE id = ${broken}::uuid`;
    await expect(planPage(member, broken)).rejects.toThrow();
    await rate(member, "docker", 2);
    expect((await planPage(member, whole))?.readiness).toBeGreaterThan(0);
  });
});

describe("progress", () => {
  test("of many steps is all there when it is read anew", async () => {
    const member = await newMember("many@example.com");
    const planId = await newPlan(member, withKey());
    const steps = await db.planStep.findMany({ where: { planId }, orderBy: { position: "asc" }, select: { id: true } });
    const most = steps.slice(0, Math.ceil(steps.length * 0.64));
    for (const { id } of most) {
      await completeStep(member, { planId, stepId: id, note: undefined, link: undefined, withNeeds: [] });
    }
    const page = await planPage(member, planId);
    expect(page?.stepsDone).toBe(most.length);
    const dashboard = await dashboardPage(member, undefined);
    expect(dashboard?.plan.stepsDone).toBe(most.length);
    expect(dashboard?.plan.current.map(({ id }) => id)).toEqual([steps[most.length]?.id]);
    expect(dashboard?.next.map(({ id }) => id)).toEqual(
      steps.slice(most.length + 1, most.length + 5).map(({ id }) => id),
    );
  });
});

async function loadPublishedCatalogAnew(): Promise<void> {
  await db.framework.updateMany({ data: { version: "to be loaded" } });
  await loadPublishedCatalog();
}
