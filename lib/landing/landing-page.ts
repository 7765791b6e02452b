import type { RoleOption } from "@/lib/catalog/queries";
import type { ExamplePlan } from "./example-plan";

/** What the start page shows. */
export type LandingPage = {
  /** The roles that one can aim at. */
  readonly roles: readonly RoleOption[];
  /** A plan from the shipped catalogue; null where its role or starting profile is not in the catalogue. */
  readonly example: (ExamplePlan & { readonly profile: string }) | null;
};
