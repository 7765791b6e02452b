import type { PlanSnapshot } from "./snapshot";

/** The part of a plan that tells what it rests on. */
export type PlanBasis = Pick<
  PlanSnapshot,
  "role" | "instance" | "plan" | "earlier" | "skills" | "projects" | "catalogVersion" | "choices"
>;
