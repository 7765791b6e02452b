import type { Day } from "@/lib/time/days";
import type { TimeChoices } from "./compute-plan";
import type { SharedDays } from "./dated-plan";
import type { StudyTime } from "./study-calendar";

/** The time that a person has for one of their plans. */
export type PlanTime = {
  readonly studyTime: StudyTime;
  /** The day after the plans before it end; null if nothing is open in any. */
  readonly startsNoEarlierThan: Day | null;
  /** Steps that the person does in an earlier plan, by key. */
  readonly shared: ReadonlyMap<string, SharedDays>;
};

/** The same at other usual hours. */
export function atHours<T extends PlanTime>(time: T, hoursPerWeek: number): T {
  return { ...time, studyTime: { ...time.studyTime, hoursPerWeek } };
}

/** The plan's first day: the one that was chosen for it, or the first that earlier plans leave if that is later. */
export function firstDayIn({ startsNoEarlierThan }: PlanTime, chosen: Day): Day {
  return startsNoEarlierThan !== null && startsNoEarlierThan > chosen ? startsNoEarlierThan : chosen;
}

/** As a snapshot keeps it, besides the hours a week. */
export function timeChoices({ studyTime, startsNoEarlierThan, shared }: PlanTime): TimeChoices {
  const { hoursFrom, breaks } = studyTime;
  return { hoursFrom: [...hoursFrom], breaks: [...breaks], startsNoEarlierThan, shared: Object.fromEntries(shared) };
}
