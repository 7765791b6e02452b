import type { PlannedCatalog } from "@/lib/catalog/role-catalog";
import { explainSteps } from "@/lib/engine/explain-steps";
import { makePlan } from "@/lib/engine/make-plan";
import type { InstanceError } from "@/lib/engine/types";
import { done, fail, type Result } from "@/lib/result";
import { datedBy } from "./dated-plan";
import { instanceFor, type PlanningOptions } from "./instance";
import { makeSnapshot } from "./make-snapshot";
import { noChoices, type PlanSnapshot } from "./snapshot";

/** What dates a plan besides its first day and the hours a week. */
export type TimeChoices = Partial<
  Pick<PlanSnapshot["choices"], "hoursFrom" | "breaks" | "startsNoEarlierThan" | "shared">
>;

export type NoPlan = { kind: "no-plan"; message: string; fields?: Record<string, string> };

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
  if (!result.ok) return fail(noPlan(result.error));
  const { startDate, hoursPerWeek, time = {} } = options;
  const choices = { ...noChoices, ...time };
  const shared = new Map(Object.entries(choices.shared));
  const dated = datedBy(result.plan, startDate, { ...choices, hoursPerWeek }, shared);
  if (!dated.ok) return dated;
  return done(makeSnapshot(catalog, instance, dated.value, explainSteps(instance, dated.value), confidence, choices));
}

/**
 * Why no plan can be made. A form has checked hours and first day, so what the engine says of these is that the plan
 * would end too late; anything else, an order or goals left out that cannot be or a fault of the catalogue, is told in the
 * engine's words.
 */
export function noPlan({ path, message }: InstanceError): NoPlan {
  if (path !== "hoursPerWeek" && path !== "startDate") {
    return { kind: "no-plan", message: `No plan can be made of this: ${message}` };
  }
  const late = "The plan would end after the year 9999. Choose an earlier first day.";
  return { kind: "no-plan", message: late, fields: { startDate: late } };
}
