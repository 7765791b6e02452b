import type { CatalogueRole } from "@/lib/catalog/catalogue";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { type AnsweredQuestion, questionsPageOf } from "./questions-page";

/** The questions with their answers. */
export async function questionsPage(): Promise<AnsweredQuestion[]> {
  return questionsPageOf(await currentCatalogue());
}

/** The paths of all pages that anyone may read, for search engines. */
export async function publicPages(): Promise<string[]> {
  const { roles, skills } = await currentCatalogue();
  return [
    ...["/", "/roles", "/skills", "/skills/map", "/compare", "/routes", "/try", "/choose", "/questions"],
    ...roles.map(({ id }) => `/roles/${id}`),
    ...skills.map(({ id }) => `/skills/${id}`),
    ...routePaths(roles),
  ];
}

function routePaths(roles: readonly CatalogueRole[]): string[] {
  return roles.flatMap((from) => roles.flatMap((to) => (from.id === to.id ? [] : [`/routes/${from.id}/${to.id}`])));
}
