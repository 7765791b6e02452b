import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { catalogForPlanning, roleOptions } from "@/lib/catalog/queries";
import { db } from "@/lib/db/client";
import type { Holdings } from "@/lib/engine/types";
import { fastestRoute } from "@/lib/planning/fastest-route";
import { holdingsOf, holdsNothing } from "@/lib/ratings/holdings";
import type { ChoosePage } from "./choose-page";
import { answersAlone, closestRoles, rankRoles } from "./rank-roles";
import { type AddressValues, readAnswers, readCount, weightsOf } from "./read-answers";

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
  return (catalog && fastestRoute(catalog, holdings)?.readyHours) ?? null;
}
