import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import { db } from "@/lib/db/client";
import { type Atlas, atlasOf, wayBetween } from "@/lib/planning/atlas";
import { type FastestWay, fastestWay } from "@/lib/planning/fastest-way";
import { holdingsOf } from "@/lib/ratings/holdings";
import { sensibleDetours } from "./detours";
import { routeFigures } from "./route-figures";
import type { RoutePage } from "./route-page";

/** The way from the typical levels of one role to another; `null` if there is no such pair. */
export async function routePage(fromId: string, toId: string): Promise<RoutePage | null> {
  const atlas = atlasOf(await currentCatalogue());
  const pair = pairOf(atlas, fromId, toId);
  if (!pair) return null;
  const { from, to } = pair;
  const way = wayBetween(atlas, fromId, to);
  return {
    ...namesOf(atlas, pair),
    view: way && {
      figures: routeFigures(to, atlas.startOf.get(fromId) ?? {}, way),
      detours: sensibleDetours(
        way.readyHours,
        thirdRoles(atlas, [from.role.id, toId], (third) => ({
          first: () => wayBetween(atlas, fromId, third),
          onwards: ({ holdingsWhenReady }) => fastestWay(to, holdingsWhenReady),
        })),
      ),
    },
  };
}

/** The same from where the member stands; also by way of the role that the address names as the start. */
export async function ownRoutePage(member: Member, fromId: string, toId: string): Promise<RoutePage | null> {
  const atlas = atlasOf(await currentCatalogue());
  const pair = pairOf(atlas, fromId, toId);
  if (!pair) return null;
  const holdings = await holdingsOf(db, member);
  const way = fastestWay(pair.to, holdings);
  return {
    ...namesOf(atlas, pair),
    view: way && {
      figures: routeFigures(pair.to, holdings.ratings, way),
      detours: sensibleDetours(
        way.readyHours,
        thirdRoles(atlas, [toId], (third) => ({
          first: () => fastestWay(third, holdings),
          onwards: ({ holdingsWhenReady }) => fastestWay(pair.to, holdingsWhenReady),
        })),
      ),
    },
  };
}

type Pair = { readonly from: RoleCatalog; readonly to: RoleCatalog };

function pairOf({ roles }: Atlas, fromId: string, toId: string): Pair | null {
  const from = roles.find(({ role }) => role.id === fromId);
  const to = roles.find(({ role }) => role.id === toId);
  return from && to && from !== to ? { from, to } : null;
}

function namesOf({ guides }: Atlas, { from, to }: Pair) {
  const guide = guides.find((one) => one.from === from.role.id && one.to === to.role.id) ?? null;
  return { from: from.role, to: to.role, guide };
}

type Legs = { first: () => FastestWay | null; onwards: (reached: FastestWay) => FastestWay | null };

function thirdRoles({ roles }: Atlas, but: readonly string[], legs: (third: RoleCatalog) => Legs) {
  return roles
    .filter(({ role }) => !but.includes(role.id))
    .map((third) => ({ id: third.role.id, name: third.role.name, ...legs(third) }));
}
