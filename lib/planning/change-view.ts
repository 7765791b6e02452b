import { certificateText } from "@/lib/engine/certificate-text";
import type { Day } from "@/lib/time/days";
import { consequences } from "./difference-words";
import { phasesWithEarlier } from "./phases-with-earlier";
import { isSamePlan, type PlanDifference, planDifference } from "./plan-difference";
import type { PlanSettings } from "./plan-settings";
import { atHours } from "./plan-time";
import { readinessNow } from "./readiness-now";
import { type ReadyBy, readyBy } from "./ready-by";
import { type Replanning, replan } from "./replan";
import type { PlanSnapshot } from "./snapshot";
import { type StepProgress, type Trail, trailOf } from "./trail";

/** What a person asks of one of their plans, hours a week being theirs for all. */
export type AskedChange = PlanSettings & {
  readonly hoursPerWeek: number;
  /** Null unless they want to know what being ready by a day takes. */
  readonly readyBy: Day | null;
};

/** What a change is computed from, whatever is asked. */
export type ChangeSource = {
  readonly before: PlanSnapshot;
  readonly way: Omit<Replanning, "settings" | "unfitting">;
  /** The plan's own. */
  readonly settings: PlanSettings;
  /** Where each step of the plan is kept and how far it is, by key. */
  readonly progress: ReadonlyMap<string, StepProgress>;
};

/** What a change would make of a plan, to be shown beside it. */
export type ChangeView =
  | { readonly kind: "no-plan"; readonly message: string }
  | {
      readonly kind: "plan";
      /** "60 fewer hours, ready 7 weeks sooner". */
      readonly consequences: string;
      readonly difference: PlanDifference;
      /** Whether neither order nor dates differ. */
      readonly isSame: boolean;
      readonly isReady: boolean;
      readonly trail: Trail;
      /** What is proven of it, in a sentence. */
      readonly certificate: string;
      readonly readyBy: ReadyBy | null;
    };

/** The plan as the person asks for it, beside what it is. Computed alike on the server and in a browser's worker. */
export function changeView({ before, way, settings, progress }: ChangeSource, asked: AskedChange): ChangeView {
  const time = atHours(way.time, asked.hoursPerWeek);
  const after = replan(before, { ...way, time, settings: { ...settings, ...asked }, unfitting: "refuse" });
  if (!after.ok) return { kind: "no-plan", message: after.error.message };
  const { plan, instance } = after.value;
  const difference = planDifference(before, after.value, new Set(way.done.keys()), way.holdings);
  return {
    kind: "plan",
    consequences: consequences(difference),
    difference,
    isSame: isSamePlan(difference),
    isReady: readinessNow(instance, way.holdings).isReady,
    trail: trailOf(after.value, phasesWithEarlier(after.value), (key) => progress.get(key) ?? notYetKept),
    certificate: certificateText(instance, plan),
    readyBy: asked.readyBy === null ? null : readyBy(plan, instance.startDate, time, asked.readyBy),
  };
}

/** The path of the plan as it is. */
export function presentTrail({ before, progress }: ChangeSource): Trail {
  return trailOf(before, phasesWithEarlier(before), (key) => progress.get(key) ?? notYetKept);
}

/** A step that is new has no place of its own until the change is taken. */
const notYetKept: StepProgress = { id: "", state: { kind: "open" } };
