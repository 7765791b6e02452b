import type { Day } from "@/lib/time/days";
import type { TryFields } from "./try-fields";
import type { TryPlan } from "./try-plan";

type Named = { readonly id: string; readonly name: string };

/** What comes of the choice. */
export type TryOutcome =
  | {
      readonly kind: "plan";
      readonly plan: TryPlan;
      /** Where it starts; null from nothing. */
      readonly from: Named | null;
      /** The starting profile that stands for it. */
      readonly profile: string | null;
    }
  | { readonly kind: "same-role"; readonly role: Named }
  | {
      readonly kind: "unknown-role";
      readonly unknown: readonly { readonly word: string; readonly near: Named | null }[];
    }
  | { readonly kind: "hours-refused"; readonly message: string }
  | { readonly kind: "no-plan" };

export type TryChoices = {
  readonly roles: readonly Named[];
  /** What the fields hold. */
  readonly fields: TryFields;
};

/** A plan to try without an account. */
export type TryPage = TryChoices & {
  /** In UTC: the same for every visitor. */
  readonly today: Day;
  readonly outcome: TryOutcome;
};
