import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import { db } from "@/lib/db/client";
import { type FastestRoute, fastestRoute } from "@/lib/planning/fastest-route";
import { type RoleRoutes, roleRoutesOf, routeBetween } from "@/lib/planning/role-routes";
import { holdingsOf } from "@/lib/ratings/holdings";
import { routeFigures } from "./route-figures";
import type { RoutePage } from "./route-page";
import { sensibleSteppingStones } from "./stepping-stones";

/** The way from the typical levels of one role to another; `null` if there is no such pair. */
export async function routePage(fromId: string, toId: string): Promise<RoutePage | null> {
  const roleRoutes = roleRoutesOf(await currentCatalogue());
  const pair = pairOf(roleRoutes, fromId, toId);
  if (!pair) return null;
  const { from, to } = pair;
  const route = routeBetween(roleRoutes, fromId, to);
  return {
    ...namesOf(roleRoutes, pair),
    view: route && {
      figures: routeFigures(to, roleRoutes.startOf.get(fromId) ?? {}, route),
      steppingStones: sensibleSteppingStones(
        route.readyHours,
        thirdRoles(roleRoutes, [from.role.id, toId], (third) => ({
          first: () => routeBetween(roleRoutes, fromId, third),
          onwards: ({ holdingsWhenReady }) => fastestRoute(to, holdingsWhenReady),
        })),
      ),
    },
  };
}

/** The same from where the member stands; also by way of the role that the address names as the start. */
export async function ownRoutePage(member: Member, fromId: string, toId: string): Promise<RoutePage | null> {
  const roleRoutes = roleRoutesOf(await currentCatalogue());
  const pair = pairOf(roleRoutes, fromId, toId);
  if (!pair) return null;
  const holdings = await holdingsOf(db, member);
  const route = fastestRoute(pair.to, holdings);
  return {
    ...namesOf(roleRoutes, pair),
    view: route && {
      figures: routeFigures(pair.to, holdings.ratings, route),
      steppingStones: sensibleSteppingStones(
        route.readyHours,
        thirdRoles(roleRoutes, [toId], (third) => ({
          first: () => fastestRoute(third, holdings),
          onwards: ({ holdingsWhenReady }) => fastestRoute(pair.to, holdingsWhenReady),
        })),
      ),
    },
  };
}

type Pair = { readonly from: RoleCatalog; readonly to: RoleCatalog };

function pairOf({ roles }: RoleRoutes, fromId: string, toId: string): Pair | null {
  const from = roles.find(({ role }) => role.id === fromId);
  const to = roles.find(({ role }) => role.id === toId);
  return from && to && from !== to ? { from, to } : null;
}

function namesOf({ guides }: RoleRoutes, { from, to }: Pair) {
  const guide = guides.find((one) => one.from === from.role.id && one.to === to.role.id) ?? null;
  return { from: from.role, to: to.role, guide };
}

type Legs = { first: () => FastestRoute | null; onwards: (reached: FastestRoute) => FastestRoute | null };

function thirdRoles({ roles }: RoleRoutes, but: readonly string[], legs: (third: RoleCatalog) => Legs) {
  return roles
    .filter(({ role }) => !but.includes(role.id))
    .map((third) => ({ id: third.role.id, name: third.role.name, ...legs(third) }));
}
