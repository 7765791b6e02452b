import { frameworkId } from "@/lib/catalog/framework";
import type { RouteGuide } from "@/lib/catalog/guides";
import { catalogGuides, ratingsByRole, roleCatalogs } from "@/lib/catalog/queries";
import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import { db } from "@/lib/db/client";
import type { Ratings } from "@/lib/engine/types";
import { type FastestWay, fastestWay } from "@/lib/plans/fastest-way";
import { levelsAskedBy } from "./levels-asked-by";

/** All roles of one version of the catalogue, and the ways between them that have been computed so far. */
export type Atlas = {
  readonly version: string;
  /** Targets first. */
  readonly roles: readonly RoleCatalog[];
  readonly guides: readonly RouteGuide[];
  /** Where somebody who works in the role typically stands, by role. */
  readonly startOf: ReadonlyMap<string, Ratings>;
};

let kept: Promise<Atlas> | null = null;

/** The same for everyone, so it is kept until the catalogue changes; the ways with it. */
export async function readAtlas(): Promise<Atlas> {
  const framework = await db.framework.findUnique({ where: { id: frameworkId }, select: { version: true } });
  const version = framework?.version ?? "";
  const known = await kept?.catch(() => null);
  if (known?.version === version) return known;
  const reading = newAtlas(version);
  kept = reading;
  return reading;
}

async function newAtlas(version: string): Promise<Atlas> {
  const [roles, typical, guides] = [await roleCatalogs(), await ratingsByRole(), await catalogGuides()];
  return {
    // Of a catalogue that changed meanwhile nothing is kept: an empty version is no version's name.
    version: roles.every((role) => role.version === version) ? version : "",
    roles,
    guides: guides?.routes ?? [],
    startOf: new Map(roles.map((role) => [role.role.id, typical.get(role.role.id) ?? levelsAskedBy(role)])),
  };
}

const waysOf = new WeakMap<Atlas, Map<string, FastestWay | null>>();

/** The fewest hours from the typical levels of one role to another. */
export function wayBetween(atlas: Atlas, from: string, to: RoleCatalog): FastestWay | null {
  return keptWay(atlas, `${from} ${to.role.id}`, to, atlas.startOf.get(from) ?? {});
}

/** The fewest hours to the role from nothing. */
export function wayFromNothing(atlas: Atlas, to: RoleCatalog): FastestWay | null {
  return keptWay(atlas, ` ${to.role.id}`, to, {});
}

function keptWay(atlas: Atlas, key: string, to: RoleCatalog, ratings: Ratings): FastestWay | null {
  const ways = waysOf.get(atlas) ?? new Map<string, FastestWay | null>();
  waysOf.set(atlas, ways);
  const known = ways.get(key);
  if (known !== undefined) return known;
  const way = fastestWay(to, ratings);
  ways.set(key, way);
  return way;
}
