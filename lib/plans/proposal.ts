import type { PlanDifference } from "@/lib/planning/plan-difference";

/** What a plan would be today, where that differs from what it is. */
export type Proposal =
  /** The plan stands, and can be followed to its end. */
  | { readonly kind: "role-retired"; readonly roleName: string }
  /** By what has changed no plan can be made; `message` says why. */
  | { readonly kind: "no-plan"; readonly causes: readonly string[]; readonly message: string }
  | {
      readonly kind: "offered";
      /** "You already have 4 steps: 60 fewer hours, ready 7 weeks sooner". */
      readonly headline: string;
      /** What has changed, in sentences; at least one. */
      readonly causes: readonly string[];
      readonly difference: PlanDifference;
      readonly stepsDone: number;
      /** Fingerprint of what it rests on. */
      readonly inputs: string;
      /** Of the plan, as it was read. */
      readonly revision: number;
      /** The person has decided to keep the plan as it is. */
      readonly dismissed: boolean;
    };
