import type { Day } from "@/lib/time/days";
import type { PlanView, StepView } from "./plan-view";

export type PlanPage = PlanView & {
  readonly id: string;
  readonly title: string;
  /** Null unless archived. */
  readonly archivedOn: Day | null;
  readonly madeOn: Day;
  /** Of the catalogue that it was computed from. */
  readonly catalogVersion: string;
  /** Where the person stood, day by day as far as known. */
  readonly actual: readonly { readonly day: Day; readonly readiness: number }[];
  /** From this day on `actual` counts a requirement once it is met, before it every level; null if all was counted alike. */
  readonly recountedOn: Day | null;
};

export type FoundPlan =
  | { readonly kind: "plan"; readonly plan: PlanPage }
  /** Stored by a later version of Waypoint, as happens while a server is being updated or was put back. */
  | { readonly kind: "later-format"; readonly title: string };

export type PlanTitle = { readonly id: string; readonly title: string };

export type Dashboard = {
  /** Plans that are not archived, the newest first. */
  readonly plans: readonly PlanTitle[];
  readonly plan: PlanPage;
  /** After the current ones, at most four, in plan order. */
  readonly next: readonly StepView[];
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
};
