import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import type { Choosing } from "@/lib/catalog/guides";
import { catalogForPlanning, type RoleOption, roleOptions } from "@/lib/catalog/queries";
import { db } from "@/lib/db/client";
import type { Holdings } from "@/lib/engine/types";
import { fastestWay } from "@/lib/planning/fastest-way";
import { holdingsOf, holdsNothing } from "@/lib/ratings/holdings";
import { answersAlone, closestRoles, type RankedRole, rankRoles } from "./rank-roles";
import { type AddressValues, type Count, type GivenAnswers, readAnswers, readCount, weightsOf } from "./read-answers";

export type RankedOption = RankedRole & {
  readonly role: RoleOption;
  /** Hours of study until ready from what the member holds; null for a visitor, or where no plan can be made. */
  readonly readyHours: number | null;
};

export type ChoosePage = {
  readonly choosing: Choosing;
  readonly given: GivenAnswers;
  /** Null unless the ranking can weigh the member's own hours. */
  readonly count: Count | null;
  /** Best first; empty without answers. */
  readonly ranking: readonly RankedOption[];
  /** How many at the top the answers do not tell apart; 1 where the first stands clear. */
  readonly close: number;
};

/** The questionnaire, with the ranking for the answers that the address holds; null while no catalogue is loaded. */
export async function choosePage(member: Member | null, values: AddressValues): Promise<ChoosePage | null> {
  const { guides } = await currentCatalogue();
  const roles = await roleOptions();
  if (!guides) return null;
  const given = readAnswers(guides.choosing, values);
  const held = member && (await holdingsOf(db, member));
  const counted = held === null || holdsNothing(held) ? null : held;

  const hours = new Map<string, number | null>();
  if (counted && given.answers.length > 0) for (const { id } of roles) hours.set(id, await readyHours(id, counted));
  const count = counted && readCount(values);
  const byId = new Map(roles.map((role) => [role.id, role]));
  const ranked = rankRoles(
    roles.map(({ id, facts }) => ({ id, fit: facts.fit, pay: facts.pay, readyHours: hours.get(id) ?? null })),
    given.answers,
    count ? weightsOf[count] : answersAlone,
  );
  return {
    choosing: guides.choosing,
    given,
    count,
    ranking: ranked.flatMap((entry) => {
      const role = byId.get(entry.id);
      return role ? [{ ...entry, role, readyHours: hours.get(entry.id) ?? null }] : [];
    }),
    close: closestRoles(ranked).length,
  };
}

async function readyHours(roleId: string, holdings: Holdings): Promise<number | null> {
  const catalog = await catalogForPlanning(roleId);
  return (catalog && fastestWay(catalog, holdings)?.readyHours) ?? null;
}
