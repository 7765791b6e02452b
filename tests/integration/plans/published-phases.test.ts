import { describe, expect, test } from "vitest";
import { catalogForPlanning } from "@/lib/catalog/queries";
import { db } from "@/lib/db/client";
import { computePlan } from "@/lib/planning/compute-plan";
import { planSnapshot } from "@/lib/planning/snapshot";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer } from "./people";

await publishedDatabase();

const roles = ["ai-engineer", "data-scientist", "machine-learning-engineer"];
const profiles = [null, "bi-developer", "data-analyst", "data-engineer", "software-engineer", "statistician"];

describe.each(roles)("plans towards %s", (roleId) => {
  test.each(profiles)(
    "from the starting profile %s have phases of two steps or more, each with a name of its own",
    async (profile) => {
      const catalog = await catalogForPlanning(roleId);
      if (!catalog) throw new Error(`No role ${roleId}.`);
      const starting = await db.startingRating.findMany({ where: { profileId: profile ?? "" } });
      const ratings = Object.fromEntries(starting.map(({ skillId, level }) => [skillId, level]));
      for (const strategy of ["steady", "fast-track"] as const) {
        const computed = computePlan(catalog, { ...aiEngineer, ratings, projectsDone: [], strategy });
        if (!computed.ok) throw new Error(computed.error.message);
        const { phases, plan } = planSnapshot.parse(JSON.parse(JSON.stringify(computed.value)));
        expect(Math.min(...phases.map(({ steps }) => steps.length))).toBeGreaterThanOrEqual(2);
        expect(new Set(phases.map(({ name }) => name)).size).toBe(phases.length);
        const ready = plan.steps.findIndex(({ id }) => id === plan.ready.step);
        const canEndPhase = ready >= 1 && ready !== plan.steps.length - 2;
        expect(phases.some(({ steps }) => steps.at(-1) === plan.ready.step)).toBe(canEndPhase);
        expect(Math.max(...phases.map(({ name }) => name.length))).toBeLessThan(90);
      }
    },
  );
});
