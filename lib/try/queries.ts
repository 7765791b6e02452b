import type { Catalogue } from "@/lib/catalog/catalogue";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { askedName } from "@/lib/explore/asked-name";
import { nearRole } from "@/lib/explore/queries";
import { roleRoutesOf, routeBetween, routeFromNothing } from "@/lib/planning/role-routes";
import { routePlan } from "@/lib/planning/route-plan";
import { comingMonday } from "@/lib/time/coming-monday";
import { type Day, dayIn } from "@/lib/time/days";
import { readRequest } from "./read-request";
import { fromNothing, type TryFields } from "./try-fields";
import type { TryChoices, TryOutcome, TryPage } from "./try-page";
import { tryPlanOf } from "./try-plan";

/** Of all roles, the one that is nearest to a target. */
const usual: TryFields = { from: "mlops-engineer", to: "machine-learning-engineer", hours: "8" };

/**
 * The page of what an address asks for; a plan begins on the coming Monday. Null while the catalogue holds no role.
 * @param query of the address
 */
export async function tryPage(
  query: Readonly<Record<string, unknown>>,
  now: Date = new Date(),
): Promise<TryPage | null> {
  const catalogue = await currentCatalogue();
  const choices = choicesOf(catalogue);
  if (!choices) return null;
  const { fields, unknown, hours } = readRequest(query, { roles: choices.roles, defaults: choices.fields });
  const answer = (outcome: TryOutcome) => ({ roles: choices.roles, fields, today: dayIn("UTC", now), outcome });
  if (unknown.length > 0) return answer({ kind: "unknown-role", unknown: await Promise.all(unknown.map(withNear)) });
  if (!hours.ok) return answer({ kind: "hours-refused", message: hours.message });
  return answer(outcomeOf(catalogue, fields, { hoursPerWeek: hours.value, startDate: comingMonday(now) }));
}

/** What can be chosen, with the usual choice; null while the catalogue holds no role. */
export function choicesOf(catalogue: Catalogue): TryChoices | null {
  const roles = catalogue.roles.map(({ id, name }) => ({ id, name }));
  const [first] = roles;
  if (!first) return null;
  const holds = (id: string) => roles.some((role) => role.id === id);
  const fields = holds(usual.from) && holds(usual.to) ? usual : { ...usual, from: fromNothing, to: first.id };
  return { roles, fields };
}

/** @param fields that name known roles */
export function outcomeOf(
  catalogue: Catalogue,
  fields: Pick<TryFields, "from" | "to">,
  pace: { readonly hoursPerWeek: number; readonly startDate: Day },
): TryOutcome {
  const roleRoutes = roleRoutesOf(catalogue);
  const role = (id: string) => roleRoutes.roles.find((candidate) => candidate.role.id === id);
  const [from, to] = [role(fields.from), role(fields.to)];
  if (!to) return { kind: "no-plan" };
  if (from === to) return { kind: "same-role", role: to.role };
  const ratings = from ? (roleRoutes.startOf.get(fields.from) ?? {}) : {};
  const route = from ? routeBetween(roleRoutes, fields.from, to) : routeFromNothing(roleRoutes, to);
  if (!route) return { kind: "no-plan" };
  return {
    kind: "plan",
    plan: tryPlanOf(routePlan(to, { ratings, projectsDone: [] }, route, pace)),
    from: from ? { id: from.role.id, name: from.role.name } : null,
    profile: from ? (catalogue.profiles.find(({ roleId }) => roleId === fields.from)?.id ?? null) : null,
  };
}

async function withNear(word: string) {
  const near = await nearRole(askedName(word));
  return { word, near: near && { id: near.id, name: near.name } };
}
