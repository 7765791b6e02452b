import { beforeAll, describe, expect, test } from "vitest";
import { loadCatalog } from "@/lib/catalog/load";
import { db } from "@/lib/db/client";
import type { LandingPage } from "@/lib/landing/landing-page";
import { landingPage } from "@/lib/landing/queries";
import { routePage } from "@/lib/routes/queries";
import { freshDatabase } from "@/tests/integration/fresh-database";

await freshDatabase();

describe("the start page without a catalogue", () => {
  test("has no example, nothing to try, and no roles", async () => {
    expect(await landingPage()).toMatchObject({ roles: [], choices: null, example: null });
  });
});

describe("the start page", () => {
  let page: LandingPage;

  beforeAll(async () => {
    await loadCatalog(db, "catalog");
    page = await landingPage(new Date("2026-11-25T09:00:00Z"));
  });

  test("offers the three target roles with their pay", () => {
    expect(page.roles.map(({ name }) => name).sort()).toEqual([
      "AI Engineer",
      "Data Scientist",
      "Machine Learning Engineer",
    ]);
    for (const { facts } of page.roles) expect(facts.pay?.low).toBeLessThan(facts.pay?.high ?? 0);
  });

  test("shows a near journey to a target role, from the coming Monday", () => {
    const { plan, from } = page.example ?? {};
    expect(page.roles.map(({ id }) => id)).toContain(plan?.role.id);
    expect(from?.id).toBe(page.choices?.fields.from);
    expect(plan?.ready.hours).toBeGreaterThan(100);
    expect(plan?.ready.hours).toBeLessThan(300);
    expect(plan?.start).toBe("2026-11-30");
  });

  test("has the hours and the steps of its route's page", async () => {
    const { plan, from } = page.example ?? {};
    const figures = (await routePage(from?.id ?? "", plan?.role.id ?? ""))?.view?.figures;
    expect([plan?.ready.hours, plan?.totalHours]).toEqual([figures?.readyHours, figures?.totalHours]);
    expect(plan?.now.readiness).toBe(figures?.readiness);
    expect(plan?.proof).toBe(figures?.proof);
    const levels = figures?.learn.reduce((sum, skill) => sum + skill.to - skill.from, 0) ?? 0;
    const steps = plan?.phases.flatMap((phase) => phase.steps) ?? [];
    expect(steps.filter(({ id }) => id.includes("@"))).toHaveLength(levels);
    expect(steps.reduce((sum, { hours }) => sum + hours, 0)).toBeCloseTo(figures?.totalHours ?? 0, 6);
  });

  test("says what decides the day, and why each of the first steps is there", () => {
    expect(page.example?.plan.decides).toMatch(/is the last essential\.$|brings you to 80%\.$/);
    expect(page.example?.plan.firstSteps).toHaveLength(3);
    for (const { why } of page.example?.plan.firstSteps ?? []) expect(why).not.toBe("");
  });
});
