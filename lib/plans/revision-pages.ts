import type { PlanDifference } from "@/lib/planning/plan-difference";
import type { Day } from "@/lib/time/days";

export type RevisionsPage = {
  readonly planId: string;
  readonly planTitle: string;
  /** Where the member lives. */
  readonly today: Day;
  /** The newest, which is the plan as it is, first. */
  readonly revisions: readonly {
    readonly number: number;
    /** What brought it about, in a short sentence. */
    readonly reason: string;
    readonly day: Day;
    readonly isCurrent: boolean;
    /** From the one before it; null for the first, and where it was not kept. */
    readonly difference: PlanDifference | null;
  }[];
};

export type RevisionPage = {
  readonly planId: string;
  readonly planTitle: string;
  readonly today: Day;
  readonly number: number;
  readonly reason: string;
  readonly day: Day;
  /** Of the plan: raised by every change of it or of a step. */
  readonly revision: number;
  /** Not for the plan as it is, nor while it is archived. */
  readonly canGoBack: boolean;
  readonly roleName: string;
  readonly hoursPerWeek: number;
  /** Null if the person was ready at its start. */
  readonly readyDate: Day | null;
  readonly finish: Day;
  /** What was planned then; what had been finished before it is left out. */
  readonly phases: readonly {
    readonly name: string;
    readonly steps: readonly {
      readonly key: string;
      readonly title: string;
      readonly hours: number;
      readonly finish: Day;
    }[];
  }[];
};
