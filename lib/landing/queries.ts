import type { Catalogue } from "@/lib/catalog/catalogue";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { derivedFromCatalogue } from "@/lib/catalog/derived";
import { roleOptions } from "@/lib/catalog/queries";
import { comingMonday } from "@/lib/time/coming-monday";
import { dayIn } from "@/lib/time/days";
import { choicesOf, outcomeOf } from "@/lib/try/queries";
import type { LandingPage } from "./landing-page";

/** The start page; its example begins on the coming Monday. */
export async function landingPage(now: Date = new Date()): Promise<LandingPage> {
  const roles = await roleOptions();
  const catalogue = await currentCatalogue();
  return {
    today: dayIn("UTC", now),
    roles: roles.filter((role) => role.kind === "target"),
    choices: choicesOf(catalogue),
    example: exampleFrom(catalogue, comingMonday(now)),
  };
}

const exampleFrom = derivedFromCatalogue((catalogue: Catalogue, startDate): LandingPage["example"] => {
  const choices = choicesOf(catalogue);
  if (!choices) return null;
  const { fields } = choices;
  const outcome = outcomeOf(catalogue, fields, { hoursPerWeek: Number(fields.hours), startDate });
  return outcome.kind === "plan" ? outcome : null;
});
