import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import { explainSteps } from "@/lib/engine/explain-steps";
import { makePlan } from "@/lib/engine/make-plan";
import type { InstanceError } from "@/lib/engine/types";
import { done, fail, type Result } from "@/lib/result";
import { instanceFor, type PlanningWishes } from "./instance";
import { makeSnapshot } from "./make-snapshot";
import type { PlanSnapshot } from "./snapshot";

export type NoPlan = { kind: "no-plan"; message: string; fields?: Record<string, string> };

/** The plan towards the role with all that it will show, or the engine's reason why there is none. */
export function computePlan(catalog: RoleCatalog, wishes: PlanningWishes): Result<PlanSnapshot, NoPlan> {
  const instance = instanceFor(catalog, wishes);
  const result = makePlan(instance);
  if (!result.ok) return fail(noPlan(result.error));
  return done(makeSnapshot(catalog, instance, result.plan, explainSteps(instance, result.plan)));
}

/** The engine's reason, at the field that the person can change where there is one. */
export function noPlan({ path, message }: InstanceError): NoPlan {
  const field = path === "hoursPerWeek" || path === "startDate" ? path : null;
  return {
    kind: "no-plan",
    message: `No plan can be made of this: ${message}`,
    ...(field && { fields: { [field]: message } }),
  };
}
