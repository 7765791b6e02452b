import type { Catalogue } from "@/lib/catalog/catalogue";
import { roleCatalogOf } from "@/lib/catalog/role-catalog";
import { causesOf } from "@/lib/planning/causes";
import type { PlanBasis } from "@/lib/planning/plan-basis";
import type { Day } from "@/lib/time/days";
import type { ProposalInputs } from "./proposal-inputs";
import { daysDone, type StepRow } from "./step-view";

type Facts = Pick<ProposalInputs, "holdings" | "time"> & { readonly steps: readonly StepRow[]; readonly today: Day };

/** Whether nothing that the plan rests on is another today, so that there is nothing to propose. */
export function isUpToDate(plan: PlanBasis, { steps, ...facts }: Facts, catalogue: Catalogue): boolean {
  const catalog = roleCatalogOf(catalogue, plan.role.id);
  if (!catalog) return false;
  const done = new Set(daysDone(steps).keys());
  return causesOf(plan, { ...facts, catalog, successors: catalogue.successors, done }).length === 0;
}
