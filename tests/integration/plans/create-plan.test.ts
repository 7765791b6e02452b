import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { earliestFirstDay } from "@/lib/forms/first-day-range";
import { sayCurrentRole } from "@/lib/pay/say-current-role";
import { planSnapshot } from "@/lib/planning/snapshot";
import { createPlan } from "@/lib/plans/create-plan";
import { previewPlan } from "@/lib/plans/preview-plan";
import { planPage } from "@/lib/plans/queries";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan, rate, wholeSteps } from "./people";

await publishedDatabase();

async function previewOf(member: Member, roleId: string) {
  const preview = await previewPlan(member, { ...aiEngineer, roleId });
  if (!preview.ok) throw new Error(preview.error.message);
  return preview.value;
}

const withKey = () => ({ ...aiEngineer, creationKey: randomUUID() });

describe("createPlan", () => {
  test("keeps the plan with its steps, its first revision and where the person stands", async () => {
    const member = await newMember("keeps@example.com");
    const planId = await newPlan(member, withKey(), new Date("2026-03-01T12:00:00Z"));

    const plan = await db.plan.findUniqueOrThrow({
      where: { id: planId },
      include: { steps: { orderBy: { position: "asc" } }, revisions: true, progress: true },
    });
    const snapshot = planSnapshot.parse(plan.snapshot);
    expect(plan.steps.map(({ key }) => key)).toEqual(snapshot.plan.steps.map(({ id }) => id));
    expect(plan.steps.length).toBeGreaterThan(20);
    expect(plan.revisions.map(({ number }) => number)).toEqual([1]);
    expect(planSnapshot.parse(plan.revisions[0]?.snapshot)).toEqual(snapshot);
    expect(plan.progress.map(({ day, readiness, stepsDone }) => ({ day, readiness, stepsDone }))).toEqual([
      { day: new Date("2026-03-01T00:00:00Z"), readiness: 0, stepsDone: 0 },
    ]);
  });

  test("dates no step before one of those it depends on", async () => {
    const member = await newMember("dates@example.com");
    for (const strategy of ["steady", "fast-track"] as const) {
      const steps = await wholeSteps(member, await newPlan(member, { ...withKey(), strategy }));
      const position = new Map(steps.map(({ id }, at) => [id, at]));
      const start = new Map(steps.map((step) => [step.id, step.start]));
      for (const step of steps) {
        for (const need of step.needs) {
          expect(position.get(need.id)).toBeLessThan(position.get(step.id) ?? -1);
          expect((start.get(need.id) ?? "") <= step.start).toBe(true);
        }
      }
      expect(steps.some(({ needs }) => needs.length > 0)).toBe(true);
    }
  });

  test("makes one plan of one form, however often and simultaneously it is sent", async () => {
    const member = await newMember("double@example.com");
    const input = withKey();
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => createPlan(member, input)));
    expect(new Set(results.map((result) => (result.ok ? result.value.planId : result.error.kind))).size).toBe(1);
    expect(await createPlan(member, input)).toEqual(results[0]);
    expect(await db.plan.count({ where: { userId: member.id } })).toBe(1);
    expect(await db.planRevision.count({ where: { plan: { userId: member.id } } })).toBe(1);
  });

  test("tells a form that comes back with other choices that it has made its plan already", async () => {
    const member = await newMember("other-choices@example.com");
    const input = withKey();
    await newPlan(member, input);
    const again = await createPlan(member, { ...input, strategy: "fast-track" });
    expect(again).toMatchObject({ ok: false, error: { kind: "already-made" } });
    expect(await db.plan.count({ where: { userId: member.id } })).toBe(1);
  });

  test("gives two people who happen to use one key a plan each", async () => {
    const input = withKey();
    const [one, other] = [await newMember("one@example.com"), await newMember("other@example.com")];
    expect(await newPlan(one, input)).not.toBe(await newPlan(other, input));
  });

  test("lets a person hold several plans", async () => {
    const member = await newMember("several@example.com");
    await newPlan(member, withKey());
    await newPlan(member, { ...withKey(), roleId: "data-scientist" });
    expect(await db.plan.count({ where: { userId: member.id } })).toBe(2);
  });

  test("refuses a role that is not in the catalogue, at the field", async () => {
    const member = await newMember("no-role@example.com");
    expect(await createPlan(member, { ...withKey(), roleId: "astronaut" })).toMatchObject({
      ok: false,
      error: { kind: "no-such-role", fields: { roleId: expect.any(String) } },
    });
  });

  test("says at the first day that a plan would end after the last date, before it is made and when it is", async () => {
    const member = await newMember("too-late@example.com");
    const late = { ...withKey(), startDate: "9999-12-01" };
    const error = { kind: "no-plan", fields: { startDate: expect.stringContaining("after the year 9999") } };
    expect(await previewPlan(member, late)).toMatchObject({ ok: false, error });
    expect(await createPlan(member, late)).toMatchObject({ ok: false, error });
    expect(await db.plan.count({ where: { userId: member.id } })).toBe(0);
  });

  test("makes a plan that begins on the earliest first day", async () => {
    const member = await newMember("early@example.com");
    const planId = await newPlan(member, { ...withKey(), startDate: earliestFirstDay });
    expect(await planPage(member, planId)).toMatchObject({ startDate: earliestFirstDay });
  });

  test("tells a person who holds everything that nothing is left to plan", async () => {
    const member = await newMember("expert@example.com");
    const skills = await db.requirement.findMany({ where: { roleId: "ai-engineer" }, select: { skillId: true } });
    for (const { skillId } of skills) await rate(member, skillId, 5);
    const projects = await createPlan(member, withKey());
    expect(projects.ok).toBe(true); // the projects are still to be proven

    const preview = await previewPlan(member, aiEngineer);
    expect(preview.ok && preview.value.isReady).toBe(false);
    expect(preview.ok && preview.value.adds).toEqual([
      "Knowledge assistant with citations",
      "LLM feature shipped to real users",
      "Agent that drafts and routes work",
    ]);

    if (!projects.ok) return;
    await db.planStep.updateMany({
      where: { planId: projects.value.planId },
      data: { doneAt: new Date(), doneOn: new Date() },
    });
    const nothing = await createPlan(member, withKey());
    expect(nothing).toMatchObject({ ok: false, error: { kind: "nothing-left" } });
  });
});

describe("previewPlan", () => {
  test("compares the pay of where the member works with that of the role, once it is known", async () => {
    const member = await newMember("preview-pay@example.com");
    expect((await previewOf(member, "ai-engineer")).pay).toBeNull();
    await sayCurrentRole(member, { currentRoleId: "data-scientist" });
    const { pay, hoursPerWeek } = await previewOf(member, "ai-engineer");
    expect(pay).toMatchObject({
      current: { id: "data-scientist", pay: { low: 115_000, high: 175_000 } },
      target: { id: "ai-engineer", pay: { low: 150_000, high: 250_000 } },
    });
    expect(hoursPerWeek).toBe(aiEngineer.hoursPerWeek);
    expect((await previewOf(member, "data-scientist")).pay).toBeNull();
  });

  test("says nothing of pay where a role has no figure with a source", async () => {
    const member = await newMember("preview-no-pay@example.com");
    await sayCurrentRole(member, { currentRoleId: "mlops-engineer" });
    expect((await previewOf(member, "ai-engineer")).pay).toBeNull();
  });

  test("shows both ways side by side and keeps nothing", async () => {
    const member = await newMember("preview@example.com");
    const preview = await previewPlan(member, aiEngineer);
    if (!preview.ok) throw new Error(preview.error.message);
    const [fastTrack, steady] = preview.value.options;
    expect(preview.value.options.map(({ strategy }) => strategy)).toEqual(["fast-track", "steady"]);
    expect(fastTrack?.readyHours).toBeLessThanOrEqual(steady?.readyHours ?? 0);
    expect(fastTrack?.totalHours).toBe(steady?.totalHours);
    expect(await db.plan.count({ where: { userId: member.id } })).toBe(0);
  });

  test("foretells the plan that is then made", async () => {
    const member = await newMember("foretold@example.com");
    await rate(member, "python", 3);
    const preview = await previewPlan(member, aiEngineer);
    const page = await planPage(member, await newPlan(member, withKey()));
    expect(preview.ok && preview.value.options[1]?.readyDate).toBe(page?.readyDate);
    expect(preview.ok && preview.value.readiness).toBe(page?.readiness);
  });
});
