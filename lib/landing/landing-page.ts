import type { RoleOption } from "@/lib/catalog/queries";
import type { Day } from "@/lib/time/days";
import type { ExamplePlan } from "./example-plan";

/** What the start page shows. */
export type LandingPage = {
  /** In UTC: the same for every visitor. */
  readonly today: Day;
  /** The target roles. */
  readonly roles: readonly RoleOption[];
  /** A plan from the shipped catalogue; null where its role or starting profile is not in the catalogue. */
  readonly example: (ExamplePlan & { readonly profile: string }) | null;
};
