import { derivedFromCatalogue } from "@/lib/catalog/derived";
import type { Question } from "@/lib/catalog/guides";
import { roleRoutesOf, routeBetween, routeFromNothing } from "@/lib/planning/role-routes";
import { type Answered, type AskedRole, type AskedRoute, answerFacts } from "./answer-facts";

export type AnsweredQuestion = Pick<Question, "id" | "question" | "answer"> & { readonly data: Answered };

/** The questions in the catalogue's order, each with what the catalogue's own data says to it. */
export const questionsPageOf = derivedFromCatalogue((catalogue): AnsweredQuestion[] => {
  const roleRoutes = roleRoutesOf(catalogue);
  const catalogs = new Map(roleRoutes.roles.map((catalog) => [catalog.role.id, catalog]));
  const roles = catalogue.roles.map(({ id, name, kind, facts }): AskedRole => {
    const catalog = catalogs.get(id);
    const names = new Map(catalog?.skills.map((skill) => [skill.id, skill.name]));
    return {
      id,
      name,
      target: kind === "target",
      facts,
      skills: (catalog?.requirements ?? []).map(({ skill, level, essential }) => ({
        id: skill,
        name: names.get(skill) ?? skill,
        level,
        essential,
      })),
      hoursFromNothing: (catalog && routeFromNothing(roleRoutes, catalog)?.readyHours) ?? null,
    };
  });
  const targets = roles.filter(({ target }) => target);
  const routes = targets.flatMap((from) =>
    targets.flatMap((to): AskedRoute[] => {
      const catalog = catalogs.get(to.id);
      const route = catalog && from.id !== to.id ? routeBetween(roleRoutes, from.id, catalog) : null;
      return route ? [{ from, to, hours: route.readyHours }] : [];
    }),
  );
  return (catalogue.guides?.questions ?? []).map((question) => ({
    id: question.id,
    question: question.question,
    answer: question.answer,
    data: answerFacts(question, roles, routes),
  }));
});
