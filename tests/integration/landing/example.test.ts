import { beforeAll, describe, expect, test } from "vitest";
import { loadCatalog } from "@/lib/catalog/load";
import { db } from "@/lib/db/client";
import type { LandingPage } from "@/lib/landing/landing-page";
import { landingPage } from "@/lib/landing/queries";
import { freshDatabase } from "@/tests/integration/fresh-database";

await freshDatabase();

describe("the start page without a catalogue", () => {
  test("has no example, and no roles", async () => {
    expect(await landingPage()).toMatchObject({ roles: [], example: null });
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

  test("plans from a data analyst to an AI engineer, from the coming Monday", () => {
    expect(page.example).toMatchObject({ profile: "Data Analyst", role: "AI Engineer", start: "2026-11-30" });
  });

  test("starts with some readiness and rises to all of it", () => {
    const curve = page.example?.curve.map(({ readiness }) => readiness) ?? [];
    expect(curve[0]).toBeGreaterThan(0);
    expect(curve[0]).toBeLessThan(0.5);
    expect(curve.at(-1)).toBeCloseTo(1, 9);
    expect(curve).toEqual([...curve].sort((a, b) => a - b));
  });

  test("is ready to apply after it starts and not after it ends", () => {
    const { start = "", readyDay = "", finish = "" } = page.example ?? {};
    expect(start < readyDay && readyDay <= finish).toBe(true);
  });

  test("says why of each of the first steps", () => {
    const reasons = page.example?.firstSteps.map(({ why }) => why) ?? [];
    expect(reasons.length).toBeGreaterThan(0);
    for (const why of reasons) expect(why).toMatch(/ needs |prerequisite for/);
  });

  test("splits all steps into phases that follow each other", () => {
    const phases = page.example?.phases ?? [];
    expect(phases.reduce((sum, { steps }) => sum + steps, 0)).toBe(page.example?.steps);
    expect(phases.map(({ start }) => start)).toEqual(phases.map(({ start }) => start).sort());
  });
});
