import type { Strategy } from "@/lib/engine/types";
import type { Day } from "@/lib/time/days";
import type { PlanChoices } from "./snapshot";

/** What a person decides about one plan; hours and breaks are theirs, not the plan's. */
export type PlanSettings = {
  readonly strategy: Strategy;
  /** The first day that they chose; where it has passed, what is left goes on from today. */
  readonly startDate: Day;
  readonly pins: PlanChoices["pins"];
  readonly leftOut: PlanChoices["leftOut"];
};
