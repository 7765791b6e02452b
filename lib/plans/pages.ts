import type { ForecastNote } from "@/lib/planning/forecast-words";
import type { Day } from "@/lib/time/days";
import type { PhaseView, PlanView } from "./plan-view";
import type { StepChoices } from "./step-choices";
import type { StepDetail, StepItem } from "./step-view";

export type PlanPage = PlanView & {
  readonly id: string;
  readonly title: string;
  /** Null unless archived. */
  readonly archivedOn: Day | null;
  /** Raised by every change of the plan or of a step. */
  readonly revision: number;
  readonly madeOn: Day;
  /** Title of the plan that has the person's time until this one begins; null if none has. */
  readonly beginsAfter: string | null;
  /** Of the catalogue that it was computed from. */
  readonly catalogVersion: string;
  /** Where the person stood, day by day as far as known. */
  readonly actual: readonly { readonly day: Day; readonly readiness: number }[];
  /** From this day on `actual` counts a requirement once it is met, before it every level; null if all was counted alike. */
  readonly recountedOn: Day | null;
  /** When what the plan consists of was changed, and by what, in order; its creation is none. */
  readonly revisions: readonly { readonly day: Day; readonly reason: string }[];
  /** Whether nothing that it rests on is another today, so that there is nothing to propose. */
  readonly isUpToDate: boolean;
  /** Where the person's pace leads; null for an archived plan, and where there is nothing to compare. */
  readonly forecast: ForecastNote | null;
  /** Of a plan that is done: others towards the same role that are not. */
  readonly others: readonly OtherPlan[];
};

/** A plan that is followed and not yet done. */
export type OtherPlan = {
  readonly id: string;
  readonly title: string;
  readonly roleName: string;
  /** Open steps; at least one. */
  readonly stepsLeft: number;
  /** Titles of the first few of them. */
  readonly named: readonly string[];
};

export type FoundPlan = { readonly kind: "plan"; readonly plan: PlanPage } | OfLaterFormat;

/** Stored by a later version of Waypoint, as happens while a server is being updated or was put back. */
type OfLaterFormat = { readonly kind: "later-format"; readonly title: string };

/** A plan with everything that there is to know about each of its steps, for paper. */
export type WholePlan = Omit<PlanPage, "phases"> & { readonly phases: readonly PhaseView<StepDetail>[] };

export type FoundWholePlan = { readonly kind: "plan"; readonly plan: WholePlan } | OfLaterFormat;

export type StepPage = {
  readonly planId: string;
  readonly planTitle: string;
  /** Null unless the plan is archived. */
  readonly archivedOn: Day | null;
  /** Of the plan: raised by every change of it or of a step. */
  readonly revision: number;
  /** Its place among all steps of the plan, from 1. */
  readonly position: number;
  readonly steps: number;
  readonly phase: string;
  readonly step: StepDetail;
  /** Null once the step is done. */
  readonly choices: StepChoices | null;
  readonly previous: StepItem | null;
  readonly next: StepItem | null;
};

export type FoundStep = { readonly kind: "step"; readonly page: StepPage } | OfLaterFormat;

/** What a step that opens in its list is told by. */
export type OpenedStep = Pick<StepPage, "revision" | "step" | "choices">;

/** A step to work on now, with what can be done about it instead. */
export type CurrentStep = Pick<StepPage, "step" | "choices">;

export type PlanTitle = { readonly id: string; readonly title: string };

export type Dashboard = {
  /** Plans that are not archived, in the person's order. */
  readonly plans: readonly PlanTitle[];
  readonly plan: PlanPage;
  /** The plan's current steps. */
  readonly current: readonly CurrentStep[];
  /** After the current ones, at most four, in plan order. */
  readonly next: readonly StepItem[];
};

export type PlansPage = {
  /** Where the member lives. */
  readonly today: Day;
  readonly active: readonly PlanCard[];
  readonly archived: readonly PlanCard[];
};

export type PlanCard = {
  readonly id: string;
  readonly title: string;
  readonly roleName: string;
  readonly hoursPerWeek: number;
  readonly startDate: Day;
  readonly finish: Day;
  /** When the plan makes the person ready; its start if they were ready then. */
  readonly readyDate: Day;
  /** As last noted. */
  readonly readiness: number;
  /** What is met today, in words; null for an archived plan, which stands still, and for one that can't be read. */
  readonly counts: string | null;
  readonly stepsDone: number;
  readonly steps: number;
  readonly archivedOn: Day | null;
  /** The day of the last step, once all are done. */
  readonly doneSince: Day | null;
  /** As the plan's own page has it; null too for a plan that can't be read. */
  readonly forecast: ForecastNote | null;
};
