import type { PlannedCatalog } from "@/lib/catalog/role-catalog";
import { explainSteps } from "@/lib/engine/explain-steps";
import { makePlan } from "@/lib/engine/make-plan";
import type { InstanceError } from "@/lib/engine/types";
import { done, fail, type Result } from "@/lib/result";
import { instanceFor, type PlanningOptions } from "./instance";
import { makeSnapshot } from "./make-snapshot";
import type { PlanSnapshot } from "./snapshot";

export type NoPlan = { kind: "no-plan"; message: string; fields?: Record<string, string> };

/**
 * The plan towards the role with all that it will show, or the engine's reason why there is none.
 * @param confidence how sure each rating is, by skill
 */
export function computePlan(
  catalog: PlannedCatalog,
  options: PlanningOptions,
  confidence: PlanSnapshot["estimates"]["confidence"] = {},
): Result<PlanSnapshot, NoPlan> {
  const instance = instanceFor(catalog, options);
  const result = makePlan(instance);
  if (!result.ok) return fail(noPlan(result.error));
  return done(makeSnapshot(catalog, instance, result.plan, explainSteps(instance, result.plan), confidence));
}

/**
 * Why no plan can be made. A form has checked hours and first day, so what the engine says of these is that the plan
 * would end too late; anything else is a fault of the catalogue, in the engine's words.
 */
export function noPlan({ path, message }: InstanceError): NoPlan {
  if (path !== "hoursPerWeek" && path !== "startDate") {
    return { kind: "no-plan", message: `No plan can be made of this: ${message}` };
  }
  const late = "The plan would end after the year 9999. Choose an earlier first day.";
  return { kind: "no-plan", message: late, fields: { startDate: late } };
}
