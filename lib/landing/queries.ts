import { catalogForPlanning, roleOptions } from "@/lib/catalog/queries";
import { db } from "@/lib/db/client";
import { comingMonday } from "./coming-monday";
import { examplePlan } from "./example-plan";
import type { LandingPage } from "./landing-page";

const exampleProfile = "data-analyst";
const exampleRole = "ai-engineer";

export async function landingPage(now: Date = new Date()): Promise<LandingPage> {
  const [roles, example] = await Promise.all([roleOptions(), currentExample(now)]);
  return { roles: roles.filter((role) => role.kind === "target"), example };
}

/** The same for every visitor until the catalogue or the week changes, so kept in memory. */
let kept: { key: string; example: LandingPage["example"] } | null = null;

async function currentExample(now: Date): Promise<LandingPage["example"]> {
  const catalog = await catalogForPlanning(exampleRole);
  if (!catalog) return null;
  const start = comingMonday(now);
  const key = `${catalog.version} ${start}`;
  if (kept?.key === key) return kept.example;

  const profile = await db.startingProfile.findUnique({
    where: { id: exampleProfile },
    select: { name: true, ratings: { select: { skillId: true, level: true } } },
  });
  if (!profile) return null;
  const ratings = Object.fromEntries(profile.ratings.map(({ skillId, level }) => [skillId, level]));
  const plan = examplePlan(catalog, ratings, start);
  kept = { key, example: plan && { ...plan, profile: profile.name } };
  return kept.example;
}
