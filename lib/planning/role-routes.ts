import { LRUCache } from "lru-cache";
import { derivedFromCatalogue } from "@/lib/catalog/derived";
import type { RouteGuide } from "@/lib/catalog/guides";
import { type Needing, neededLevelsIn } from "@/lib/catalog/needed-levels";
import { type RoleCatalog, roleCatalogOf, type SkillNeed } from "@/lib/catalog/role-catalog";
import type { Ratings } from "@/lib/engine/types";
import { type FastestRoute, fastestRoute } from "./fastest-route";

/** All roles of one version of the catalogue, and the routes between them that have been computed so far. */
export type RoleRoutes = {
  readonly version: string;
  /** Targets first. */
  readonly roles: readonly RoleCatalog[];
  readonly guides: readonly RouteGuide[];
  /** Where somebody who works in the role typically stands, by role. */
  readonly startOf: ReadonlyMap<string, Ratings>;
  readonly computed: LRUCache<string, { readonly route: FastestRoute | null }>;
};

/** Far more than the pairs of today's catalogue. */
const mostRoutes = 2_000;

export const roleRoutesOf = derivedFromCatalogue((catalogue): RoleRoutes => {
  const roles = catalogue.roles.flatMap(({ id }) => roleCatalogOf(catalogue, id) ?? []);
  const typical = new Map(catalogue.profiles.map(({ roleId, ratings }) => [roleId, ratings]));
  return {
    version: catalogue.version,
    roles,
    guides: catalogue.guides?.routes ?? [],
    startOf: new Map(roles.map((role) => [role.role.id, typical.get(role.role.id) ?? levelsRequiredBy(role)])),
    computed: new LRUCache({ max: mostRoutes }),
  };
});

/** The fewest hours from the typical levels of one role to another. */
export function routeBetween(roleRoutes: RoleRoutes, from: string, to: RoleCatalog): FastestRoute | null {
  return cachedRoute(roleRoutes, `${from} ${to.role.id}`, to, roleRoutes.startOf.get(from) ?? {});
}

/** The fewest hours to the role from nothing. */
export function routeFromNothing(roleRoutes: RoleRoutes, to: RoleCatalog): FastestRoute | null {
  return cachedRoute(roleRoutes, ` ${to.role.id}`, to, {});
}

function cachedRoute({ computed }: RoleRoutes, key: string, to: RoleCatalog, ratings: Ratings): FastestRoute | null {
  const known = computed.get(key);
  if (known) return known.route;
  const route = fastestRoute(to, { ratings, projectsDone: [] });
  computed.set(key, { route });
  return route;
}

type RequiringRole = { readonly skills: readonly Needing[]; readonly requirements: readonly SkillNeed[] };

/** What somebody in the role holds at least: what it requires, and all that this needs. */
export function levelsRequiredBy({ skills, requirements }: RequiringRole): Ratings {
  return Object.fromEntries(neededLevelsIn(skills, requirements));
}
