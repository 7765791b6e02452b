import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import { db } from "@/lib/db/client";
import { nearRole } from "@/lib/explore/queries";
import { fastestRoute } from "@/lib/planning/fastest-route";
import { roleRoutesOf, routeFromNothing } from "@/lib/planning/role-routes";
import { holdingsOf, holdsNothing } from "@/lib/ratings/holdings";
import { readChoice } from "./choice";
import type { ComparePage, OwnReadiness } from "./compare-page";
import { compareRoles } from "./compare-roles";

/** @param asked the address's parameter `roles` */
export async function comparePage(
  asked: string | readonly string[] | undefined,
  member: Member | null,
): Promise<ComparePage> {
  const roleRoutes = roleRoutesOf(await currentCatalogue());
  const options = roleRoutes.roles.map(({ role: { id, name } }) => ({ id, name }));
  const choice = readChoice(asked, options);
  const chosen = choice.roles.flatMap(({ id }) => roleRoutes.roles.find(({ role }) => role.id === id) ?? []);
  const unknown = await Promise.all(choice.unknown.map(async (word) => ({ word, near: await nearRole(word) })));
  if (chosen.length < 2) return { options, choice, unknown, compared: null };

  const roles = chosen.map((catalog) => ({
    ...catalog.role,
    facts: catalog.facts,
    hoursFromNothing: routeFromNothing(roleRoutes, catalog)?.readyHours ?? null,
  }));
  const own = member && (await ownReadiness(member, chosen));
  return { options, choice, unknown, compared: { roles, comparison: compareRoles(chosen), own } };
}

async function ownReadiness(member: Member, chosen: readonly RoleCatalog[]): Promise<OwnReadiness | null> {
  const held = await holdingsOf(db, member);
  if (holdsNothing(held)) return null;
  return {
    levels: held.ratings,
    roles: chosen.map((catalog) => {
      const route = fastestRoute(catalog, held);
      return { readiness: route?.plan.readiness ?? 0, readyHours: route?.readyHours ?? 0 };
    }),
  };
}
