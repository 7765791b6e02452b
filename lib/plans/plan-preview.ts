import type { Strategy } from "@/lib/engine/types";
import type { ComparablePay } from "@/lib/pay/pay-page";
import type { Day } from "@/lib/time/days";

export type StrategyPreview = {
  readonly strategy: Strategy;
  /** Null if ready at the start. */
  readonly readyDate: Day | null;
  /** Hours of study until ready. */
  readonly readyHours: number;
  readonly finish: Day;
  readonly totalHours: number;
  readonly steps: number;
  /** How many open requirements and projects are met by half of the plan's hours. */
  readonly metHalfway: number;
};

export type PlanPreview = {
  readonly role: { readonly id: string; readonly name: string };
  readonly readiness: number;
  readonly threshold: number;
  readonly isReady: boolean;
  /** Names of what would still add most: at most five unmet requirements and projects. */
  readonly adds: readonly string[];
  /** One a strategy, the one that makes ready soonest first; empty if nothing is left to plan. */
  readonly options: readonly StrategyPreview[];
  readonly hoursPerWeek: number;
  /** Null unless it begins later than was asked, since a plan that comes first has the time until then. */
  readonly begins: {
    /** Title of that plan. */
    readonly after: string;
    readonly on: Day;
    /** How many of its steps are open in earlier plans too, and done there. */
    readonly sharedSteps: number;
  } | null;
  /** Where the member lives. */
  readonly today: Day;
  /** Of where the member works and of the role; null if a difference cannot be told. */
  readonly pay: ComparablePay | null;
};
