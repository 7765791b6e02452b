import { frameworkId } from "@/lib/catalog/framework";
import { type RoleOption, roleOptions } from "@/lib/catalog/queries";
import { db } from "@/lib/db/client";

/** The paths of all pages that anyone may read, for search engines. */
export async function publicPages(): Promise<string[]> {
  const [roles, skills] = await Promise.all([
    roleOptions(),
    db.skill.findMany({ where: { frameworkId, retiredAt: null }, select: { id: true }, orderBy: { id: "asc" } }),
  ]);
  return [
    ...["/", "/roles", "/skills", "/skills/map", "/compare", "/routes", "/choose", "/questions"],
    ...roles.map(({ id }) => `/roles/${id}`),
    ...skills.map(({ id }) => `/skills/${id}`),
    ...routePaths(roles),
  ];
}

function routePaths(roles: readonly RoleOption[]): string[] {
  return roles.flatMap((from) => roles.flatMap((to) => (from.id === to.id ? [] : [`/routes/${from.id}/${to.id}`])));
}
