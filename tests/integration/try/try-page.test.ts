import { beforeAll, describe, expect, test } from "vitest";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { roleCatalogOf } from "@/lib/catalog/role-catalog";
import { computePlan } from "@/lib/planning/compute-plan";
import { fastestRoute } from "@/lib/planning/fastest-route";
import { levelsRequiredBy, roleRoutesOf, routeBetween } from "@/lib/planning/role-routes";
import { routePlan } from "@/lib/planning/route-plan";
import { tryPage } from "@/lib/try/queries";
import { tryPlanOf } from "@/lib/try/try-plan";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { loadPublishedCatalog } from "@/tests/integration/plans/people";

await freshDatabase();

const now = new Date("2026-11-25T09:00:00Z");
const asked = { from: "data-analyst", to: "ai-engineer", hours: "8" };

test("there is nothing to try without a catalogue", async () => expect(await tryPage(asked, now)).toBeNull());

describe("a plan to try", () => {
  beforeAll(loadPublishedCatalog);

  const outcomeOf = async (query: Record<string, unknown>) => (await tryPage(query, now))?.outcome;

  test.each([0.5, 7.5, 100])("is the plan that would be made at %d hours a week", async (hoursPerWeek) => {
    const catalogue = await currentCatalogue();
    const roleRoutes = roleRoutesOf(catalogue);
    const role = roleCatalogOf(catalogue, "ai-engineer");
    const ratings = roleRoutes.startOf.get("data-analyst") ?? {};
    const route = role && routeBetween(roleRoutes, "data-analyst", role);
    if (!role || !route) throw new Error("the catalogue has no such route");
    const person = { ratings, projectsDone: [] };
    const pace = { hoursPerWeek, startDate: "2026-11-30" };
    const made = computePlan(role, { ...person, ...pace, strategy: "fast-track" });
    expect(routePlan(role, person, route, pace)).toEqual(made.ok && made.value);
  });

  test("has a start, a day, three steps and a trail", async () => {
    const outcome = await outcomeOf(asked);
    expect(outcome).toMatchObject({ kind: "plan", from: { id: "data-analyst" }, profile: "data-analyst" });
    const plan = outcome?.kind === "plan" ? outcome.plan : null;
    expect(plan?.firstSteps).toHaveLength(3);
    expect(plan?.start).toBe("2026-11-30");
    expect(plan?.trail.ready?.day).toBe(plan?.ready.day);
  });

  test("begins from nothing where that is asked for, which takes longer", async () => {
    const [scratch, analyst] = [await outcomeOf({ ...asked, from: "nothing" }), await outcomeOf(asked)];
    if (scratch?.kind !== "plan" || analyst?.kind !== "plan") throw new Error("there is no plan");
    expect(scratch).toMatchObject({ from: null, profile: null, plan: { now: { readiness: 0 } } });
    expect(scratch.plan.ready.hours).toBeGreaterThan(analyst.plan.ready.hours);
  });

  test("names the starting profile where its id is not the role's", async () => {
    expect(await outcomeOf({ ...asked, from: "backend-software-engineer" })).toMatchObject({
      kind: "plan",
      profile: "software-engineer",
    });
  });

  test("is the usual one where the address says nothing, also in part", async () => {
    expect(await outcomeOf({})).toMatchObject({ kind: "plan", plan: { hoursPerWeek: 8 } });
    expect(await outcomeOf({ to: "data-scientist", from: "" })).toMatchObject({
      kind: "plan",
      plan: { role: { id: "data-scientist" } },
    });
  });

  test("needs two different roles", async () => {
    expect(await outcomeOf({ ...asked, from: "ai-engineer" })).toMatchObject({
      kind: "same-role",
      role: { name: "AI Engineer" },
    });
  });

  test("needs known roles, and says which was meant", async () => {
    expect(await outcomeOf({ ...asked, from: "data-anlyst", to: "zzzzzz" })).toEqual({
      kind: "unknown-role",
      unknown: [
        { word: "data-anlyst", near: { id: "data-analyst", name: "Data Analyst" } },
        { word: "zzzzzz", near: null },
      ],
    });
  });

  test("needs hours that somebody can study", async () => {
    expect(await outcomeOf({ ...asked, hours: "1e9" })).toMatchObject({ kind: "hours-refused" });
  });

  test("has no step for somebody who meets everything", async () => {
    const role = roleCatalogOf(await currentCatalogue(), "ai-engineer");
    if (!role) throw new Error("the catalogue has no such role");
    const person = { ratings: levelsRequiredBy(role), projectsDone: role.projects.map(({ id }) => id) };
    const route = fastestRoute(role, person);
    if (!route) throw new Error("there is no route");
    const plan = tryPlanOf(routePlan(role, person, route, { hoursPerWeek: 8, startDate: "2026-11-30" }));
    expect(plan).toMatchObject({ now: { isReady: true }, ready: { hours: 0, step: null }, firstSteps: [], phases: [] });
    expect(plan.finish).toBe("2026-11-30");
  });

  test("of every pair of roles has days that exist", async () => {
    const ids = (await tryPage({}, now))?.roles.map(({ id }) => id) ?? [];
    for (const from of ["nothing", ...ids]) {
      for (const to of ids.filter((id) => id !== from)) {
        const outcome = await outcomeOf({ from, to, hours: "0.5" });
        const plan = outcome?.kind === "plan" ? outcome.plan : null;
        expect(plan?.finish, `${from} to ${to}`).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(plan?.now.isReady, `${from} to ${to}`).toBe(plan?.ready.step === null);
      }
    }
  });
});
