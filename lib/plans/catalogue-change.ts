import type { Day } from "@/lib/time/days";

export type Outlook = {
  /** Of the steps that are not done. */
  readonly hours: number;
  readonly steps: number;
  /** `null`: ready already. */
  readonly readyDate: Day | null;
};

export type CatalogueChange =
  | { readonly kind: "role-retired"; readonly roleName: string }
  | {
      readonly kind: "changed";
      /** The plan counts every level; we now count a requirement once it is met. */
      readonly isRecounted: boolean;
      /** What changed, in sentences; never empty. */
      readonly changes: readonly string[];
      readonly before: Outlook;
      /** `null` if no plan can be made of it. */
      readonly after: Outlook | null;
      readonly stepsDone: number;
      readonly catalogVersion: string;
      /** Of the plan, as it was read. */
      readonly revision: number;
      /** The person decided to keep the plan as it is. */
      readonly declined: boolean;
    };
