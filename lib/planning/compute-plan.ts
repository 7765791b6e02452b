import type { PlannedCatalog } from "@/lib/catalog/role-catalog";
import { explainSteps } from "@/lib/engine/explain-steps";
import { makePlan } from "@/lib/engine/make-plan";
import type { Plan } from "@/lib/engine/types";
import { done, fail, type Result } from "@/lib/result";
import type { Day } from "@/lib/time/days";
import { datedBy } from "./dated-plan";
import { instanceFor, type PlanningOptions } from "./instance";
import { makeSnapshot } from "./make-snapshot";
import { type NoPlan, noPlan } from "./no-plan";
import { noChoices, type PlanSnapshot } from "./snapshot";

/** What dates a plan besides its first day and the hours a week. */
export type TimeChoices = Partial<
  Pick<PlanSnapshot["choices"], "hoursFrom" | "breaks" | "startsNoEarlierThan" | "shared">
>;

/**
 * The plan towards the role with all that it will show, or the engine's reason why there is none.
 * @param confidence how sure each rating is, by skill
 */
export function computePlan(
  catalog: PlannedCatalog,
  options: PlanningOptions & { readonly time?: TimeChoices },
  confidence: PlanSnapshot["estimates"]["confidence"] = {},
): Result<PlanSnapshot, NoPlan> {
  const instance = instanceFor(catalog, options);
  const result = makePlan(instance);
  if (!result.ok) return fail(noPlan(result.error, catalog, instance.pins));
  const { plan } = result;
  const choices = { ...noChoices, ...options.time, shared: sharedBy(plan, options.time ?? {}) };
  const snapshot = makeSnapshot(catalog, instance, plan, explainSteps(instance, plan), confidence, choices);
  return datedFrom(snapshot, options.startDate);
}

/** The same plan from another first day on, by its own hours, breaks and shared steps; its order does not depend on them. */
export function datedFrom(snapshot: PlanSnapshot, startDate: Day): Result<PlanSnapshot, NoPlan> {
  const { instance, plan, choices } = snapshot;
  const { hoursPerWeek } = instance;
  const dated = datedBy(plan, startDate, { ...choices, hoursPerWeek }, new Map(Object.entries(choices.shared)));
  return dated.ok ? done({ ...snapshot, instance: { ...instance, startDate }, plan: dated.value }) : dated;
}

/** Of the steps of earlier plans those that are this plan's too. */
function sharedBy({ steps }: Plan, { shared = {} }: TimeChoices): PlanSnapshot["choices"]["shared"] {
  return Object.fromEntries(
    steps.flatMap(({ id }) => {
      const days = shared[id];
      return days ? [[id, days] as const] : [];
    }),
  );
}
