import { LRUCache } from "lru-cache";
import { derivedFromCatalogue } from "@/lib/catalog/derived";
import type { RouteGuide } from "@/lib/catalog/guides";
import { type Needing, neededLevels } from "@/lib/catalog/needed-levels";
import { type RoleCatalog, roleCatalogOf, type SkillNeed } from "@/lib/catalog/role-catalog";
import type { Ratings } from "@/lib/engine/types";
import { type FastestWay, fastestWay } from "./fastest-way";

/** All roles of one version of the catalogue, and the ways between them that have been computed so far. */
export type Atlas = {
  readonly version: string;
  /** Targets first. */
  readonly roles: readonly RoleCatalog[];
  readonly guides: readonly RouteGuide[];
  /** Where somebody who works in the role typically stands, by role. */
  readonly startOf: ReadonlyMap<string, Ratings>;
  readonly ways: LRUCache<string, { readonly way: FastestWay | null }>;
};

/** Far more than the pairs of today's catalogue. */
const mostWays = 2_000;

export const atlasOf = derivedFromCatalogue((catalogue): Atlas => {
  const roles = catalogue.roles.flatMap(({ id }) => roleCatalogOf(catalogue, id) ?? []);
  const typical = new Map(catalogue.profiles.map(({ roleId, ratings }) => [roleId, ratings]));
  return {
    version: catalogue.version,
    roles,
    guides: catalogue.guides?.routes ?? [],
    startOf: new Map(roles.map((role) => [role.role.id, typical.get(role.role.id) ?? levelsAskedBy(role)])),
    ways: new LRUCache({ max: mostWays }),
  };
});

/** The fewest hours from the typical levels of one role to another. */
export function wayBetween(atlas: Atlas, from: string, to: RoleCatalog): FastestWay | null {
  return cachedWay(atlas, `${from} ${to.role.id}`, to, atlas.startOf.get(from) ?? {});
}

/** The fewest hours to the role from nothing. */
export function wayFromNothing(atlas: Atlas, to: RoleCatalog): FastestWay | null {
  return cachedWay(atlas, ` ${to.role.id}`, to, {});
}

function cachedWay({ ways }: Atlas, key: string, to: RoleCatalog, ratings: Ratings): FastestWay | null {
  const known = ways.get(key);
  if (known) return known.way;
  const way = fastestWay(to, { ratings, projectsDone: [] });
  ways.set(key, { way });
  return way;
}

type AskingRole = { readonly skills: readonly Needing[]; readonly requirements: readonly SkillNeed[] };

/** What somebody in the role holds at least: what it asks for, and all that this needs. */
export function levelsAskedBy({ skills, requirements }: AskingRole): Ratings {
  return Object.fromEntries(neededLevels(skills, requirements));
}
