import type { RoleOption } from "@/lib/catalog/queries";
import type { Day } from "@/lib/time/days";
import type { TryChoices, TryOutcome } from "@/lib/try/try-page";

/** A plan between two near roles. */
export type Example = Extract<TryOutcome, { kind: "plan" }>;

/** What the start page shows. */
export type LandingPage = {
  /** In UTC: the same for every visitor. */
  readonly today: Day;
  /** The target roles. */
  readonly roles: readonly RoleOption[];
  /** What to try a plan with; null while the catalogue holds no role. */
  readonly choices: TryChoices | null;
  /** The plan of the usual choice; null where the catalogue has none. */
  readonly example: Example | null;
};
