import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import type { RoleFacts } from "@/lib/catalog/schema";
import { db } from "@/lib/db/client";
import { nearRole } from "@/lib/explore/near-matches";
import { atlasOf, wayFromNothing } from "@/lib/planning/atlas";
import { fastestWay } from "@/lib/planning/fastest-way";
import { holdingsOf, holdsNothing } from "@/lib/ratings/holdings";
import { type Choice, readChoice } from "./choice";
import { type Comparison, compareRoles } from "./compare-roles";

export type RoleName = { readonly id: string; readonly name: string };

export type ComparedRoleView = RoleName & {
  readonly summary: string;
  readonly facts: RoleFacts;
  /** Until somebody who begins from nothing can apply; `null` if there is no way. */
  readonly hoursFromNothing: number | null;
};

/** Where the member stands towards the roles, in the order of the roles. */
export type OwnStanding = {
  /** Level by skill; what was never rated is missing. */
  readonly levels: Readonly<Record<string, number>>;
  readonly roles: readonly { readonly readiness: number; readonly readyHours: number }[];
};

export type ComparePage = {
  /** All that one can choose. */
  readonly options: readonly RoleName[];
  readonly choice: Choice<RoleName>;
  /** What was asked for and is no role, each with the role that was probably meant. */
  readonly unknown: readonly { readonly word: string; readonly near: RoleName | null }[];
  /** `null` unless two or three roles are chosen. */
  readonly compared: {
    readonly roles: readonly ComparedRoleView[];
    readonly comparison: Comparison;
    /** `null` for a visitor, and for a member who holds nothing yet. */
    readonly own: OwnStanding | null;
  } | null;
};

/** @param asked the address's parameter `roles` */
export async function comparePage(
  asked: string | readonly string[] | undefined,
  member: Member | null,
): Promise<ComparePage> {
  const atlas = atlasOf(await currentCatalogue());
  const options = atlas.roles.map(({ role: { id, name } }) => ({ id, name }));
  const choice = readChoice(asked, options);
  const chosen = choice.roles.flatMap(({ id }) => atlas.roles.find(({ role }) => role.id === id) ?? []);
  const unknown = await Promise.all(choice.unknown.map(async (word) => ({ word, near: await nearRole(word) })));
  if (chosen.length < 2) return { options, choice, unknown, compared: null };

  const roles = chosen.map((catalog) => ({
    ...catalog.role,
    facts: catalog.facts,
    hoursFromNothing: wayFromNothing(atlas, catalog)?.readyHours ?? null,
  }));
  const own = member && (await ownStanding(member, chosen));
  return { options, choice, unknown, compared: { roles, comparison: compareRoles(chosen), own } };
}

async function ownStanding(member: Member, chosen: readonly RoleCatalog[]): Promise<OwnStanding | null> {
  const held = await holdingsOf(db, member);
  if (holdsNothing(held)) return null;
  return {
    levels: held.ratings,
    roles: chosen.map((catalog) => {
      const way = fastestWay(catalog, held);
      return { readiness: way?.plan.readiness ?? 0, readyHours: way?.readyHours ?? 0 };
    }),
  };
}
