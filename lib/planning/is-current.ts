import type { PlanSnapshot } from "./snapshot";

/** Whether the plan was made with that version of the catalogue, and counts as we count now: a requirement once it is met. */
export function isCurrent({ catalogVersion, instance }: PlanSnapshot, version: string): boolean {
  return catalogVersion === version && instance.credit !== "levels";
}
