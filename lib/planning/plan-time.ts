import type { Day } from "@/lib/time/days";
import type { SharedDays } from "./dated-plan";
import type { StudyTime } from "./study-calendar";

/** The time that a person has for one of their plans. */
export type PlanTime = {
  readonly studyTime: StudyTime;
  /** The day after the plan before it ends; null for the first plan. */
  readonly startsNoEarlierThan: Day | null;
  /** Steps that the person does in an earlier plan, by key. */
  readonly shared: ReadonlyMap<string, SharedDays>;
};
