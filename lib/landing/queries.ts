import type { Catalogue } from "@/lib/catalog/catalogue";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { derivedFromCatalogue } from "@/lib/catalog/derived";
import { roleOptions } from "@/lib/catalog/queries";
import { roleCatalogOf } from "@/lib/catalog/role-catalog";
import { dayIn } from "@/lib/time/days";
import { comingMonday } from "./coming-monday";
import { examplePlan } from "./example-plan";
import type { LandingPage } from "./landing-page";

const exampleProfile = "data-analyst";
const exampleRole = "ai-engineer";

/** The start page; its example begins on the coming Monday. */
export async function landingPage(now: Date = new Date()): Promise<LandingPage> {
  const roles = await roleOptions();
  return {
    today: dayIn("UTC", now),
    roles: roles.filter((role) => role.kind === "target"),
    example: exampleFrom(await currentCatalogue(), comingMonday(now)),
  };
}

const exampleFrom = derivedFromCatalogue((catalogue: Catalogue, start): LandingPage["example"] => {
  const role = roleCatalogOf(catalogue, exampleRole);
  const profile = catalogue.profiles.find(({ id }) => id === exampleProfile);
  const plan = role && profile ? examplePlan(role, profile.ratings, start) : null;
  return profile && plan ? { ...plan, profile: profile.name } : null;
});
