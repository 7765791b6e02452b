import type { PlannedCatalog } from "@/lib/catalog/role-catalog";
import type { Successors } from "@/lib/catalog/successors";
import type { Holdings, PlanStep } from "@/lib/engine/types";
import { done, type Result } from "@/lib/result";
import type { Day } from "@/lib/time/days";
import { computePlan, datedFrom } from "./compute-plan";
import { contentsOf, earlierSteps } from "./earlier-steps";
import { fittingChoices } from "./fitting-choices";
import { linkedSteps } from "./linked-steps";
import type { NoPlan } from "./no-plan";
import type { PlanSettings } from "./plan-settings";
import { type PlanTime, timeChoices } from "./plan-time";
import { resumedOn, withPassedDays } from "./resumed-on";
import type { PlanSnapshot } from "./snapshot";
import { hoursBetween } from "./study-calendar";

/** All that a plan is computed anew from. */
export type Replanning = {
  readonly catalog: PlannedCatalog;
  readonly successors: Successors;
  readonly holdings: Holdings;
  /** How sure each rating is, by skill. */
  readonly confidence: PlanSnapshot["estimates"]["confidence"];
  readonly settings: PlanSettings;
  /** Where the person's own order or what they leave out can't be kept: refuse, or keep what of it fits. */
  readonly unfitting: "refuse" | "drop";
  readonly time: PlanTime;
  readonly today: Day;
  /** The finished steps, which stay as they are, by key: the day on which each was finished. */
  readonly done: ReadonlyMap<string, Day>;
};

/**
 * The plan computed anew: finished steps stay, all others are planned by the settings. They go on where the plan stands,
 * see `resumedOn`.
 */
export function replan(old: PlanSnapshot, way: Replanning): Result<PlanSnapshot, NoPlan> {
  const doneSteps = linkedSteps(old).filter(({ step }) => way.done.has(step.id));
  const { strategy } = way.settings;
  const holdings = withDone(
    way,
    doneSteps.map(({ step }) => step),
  );
  const { hoursPerWeek } = way.time.studyTime;
  const common = { ...holdings, strategy, hoursPerWeek, startDate: way.today };
  const { pins, leftOut } = way.unfitting === "drop" ? fittingChoices(way.catalog, common, way.settings) : way.settings;
  const options = { ...common, pins, leftOut, time: timeChoices(way.time) };
  const ordered = computePlan(way.catalog, options, way.confidence);
  if (!ordered.ok) return ordered;
  const startDate = resumedOn(old, way, ordered.value.plan.steps[0]);
  const { hoursFrom } = withPassedDays(old, startDate, way.today, way.time.studyTime);
  const choices = { ...ordered.value.choices, hoursFrom: [...hoursFrom] };
  const computed = datedFrom({ ...ordered.value, choices }, startDate);
  if (!computed.ok) return computed;

  const snapshot = computed.value;
  const earlier = earlierSteps(old, new Set(way.done.keys()), snapshot, way.successors);
  return done({
    ...snapshot,
    choices: { ...snapshot.choices, pins, leftOut },
    ...(earlier.length > 0 && sinceBegun(old, snapshot.instance.startDate, way)),
    earlier,
    contents: { ...contentsOf(old, earlier), ...snapshot.contents },
  });
}

/** Since when the plan is followed, and the study that was planned from then on: up to today, if it is to go on later. */
function sinceBegun(
  { instance, choices, began = instance.startDate, plannedBefore }: PlanSnapshot,
  startDate: Day,
  { time: { studyTime }, today }: Replanning,
): Pick<PlanSnapshot, "began" | "plannedBefore"> {
  const { hoursPerWeek } = instance;
  const time = { ...choices, hoursPerWeek, breaks: [...choices.breaks, ...studyTime.breaks] };
  const before = plannedBefore ?? hoursBetween(time, began, instance.startDate);
  const until = startDate < today ? startDate : today;
  return { began, plannedBefore: before + hoursBetween(time, instance.startDate, until) };
}

/** What the person holds, and at least what they finished in this plan. */
function withDone({ holdings, successors }: Replanning, steps: readonly PlanStep[]): Holdings {
  const ratings = new Map(Object.entries(holdings.ratings));
  for (const step of steps) {
    if (step.kind === "project") continue;
    for (const successor of successors.successorsOf(step.skill)) {
      ratings.set(successor, Math.max(ratings.get(successor) ?? 0, step.to));
    }
  }
  const projects = steps.flatMap((step) => (step.kind === "project" ? [step.id] : []));
  return { ratings: Object.fromEntries(ratings), projectsDone: [...new Set([...holdings.projectsDone, ...projects])] };
}
