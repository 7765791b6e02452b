import { setImmediate } from "node:timers/promises";
import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { db } from "@/lib/db/client";
import { fastestRoute } from "@/lib/planning/fastest-route";
import { roleRoutesOf, routeBetween } from "@/lib/planning/role-routes";
import { holdingsOf } from "@/lib/ratings/holdings";

type RouteMatrix = {
  /** In the catalogue's order. */
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    /** Hours until you can apply, by the order of the roles; `null` on the diagonal and where there is no route. */
    readonly hours: readonly (number | null)[];
  }[];
};

/** Hours to ready from every role to every other. Kept with the catalogue's version; others get their turn in between. */
export async function routeMatrix(): Promise<RouteMatrix> {
  const roleRoutes = roleRoutesOf(await currentCatalogue());
  const rows: RouteMatrix["rows"][number][] = [];
  for (const from of roleRoutes.roles) {
    const hours: (number | null)[] = [];
    for (const to of roleRoutes.roles) {
      hours.push(from === to ? null : (routeBetween(roleRoutes, from.role.id, to)?.readyHours ?? null));
      await setImmediate();
    }
    rows.push({ id: from.role.id, name: from.role.name, hours });
  }
  return { roles: roleRoutes.roles.map(({ role: { id, name } }) => ({ id, name })), rows };
}

type OwnRoutes = readonly { readonly id: string; readonly name: string; readonly hours: number | null }[];

/** Hours until the member can apply for each role, the nearest first. */
export async function ownRoutes(member: Member): Promise<OwnRoutes> {
  const roleRoutes = roleRoutesOf(await currentCatalogue());
  const holdings = await holdingsOf(db, member);
  const routes: { id: string; name: string; hours: number | null }[] = [];
  for (const to of roleRoutes.roles) {
    const { id, name } = to.role;
    routes.push({ id, name, hours: fastestRoute(to, holdings)?.readyHours ?? null });
    await setImmediate();
  }
  return routes.sort((a, b) => (a.hours ?? Number.POSITIVE_INFINITY) - (b.hours ?? Number.POSITIVE_INFINITY));
}
