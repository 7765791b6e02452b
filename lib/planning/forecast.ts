import type { Instance, Plan, PlanStep } from "@/lib/engine/types";
import { addDays, type Day } from "@/lib/time/days";
import { paceFactor } from "./pace";
import type { PlanSnapshot } from "./snapshot";
import { hoursBetween, type StudyTime, studyCalendar } from "./study-calendar";

type PacedStep = Pick<PlanStep, "id" | "hours">;

/** The part of a plan that tells how far it should be and how far it is. */
export type PacedPlan = {
  readonly instance: Pick<Instance, "startDate" | "hoursPerWeek">;
  readonly plan: { readonly steps: readonly PacedStep[]; readonly ready: Pick<Plan["ready"], "step"> };
  readonly earlier?: readonly { readonly step: PacedStep }[] | undefined;
  readonly choices: Pick<PlanSnapshot["choices"], "hoursFrom" | "breaks" | "shared">;
} & Pick<PlanSnapshot, "began" | "plannedBefore">;

/** Of what is done, the day on which the last of it was. */
export type ForecastDays = {
  /** When the person is ready to apply; null if they were at the start. */
  readonly readyDate: Day | null;
  readonly finish: Day;
};

/** Days at the person's own pace, and those from today on at the plan's. */
export type Forecast = ForecastDays & { readonly anew: ForecastDays };

/**
 * When the open steps will be done at the person's own pace: the plan's study time, stretched by `paceFactor`, from today
 * on. Where the person is where the plan is, the plan's own days; one step more that is done never makes it later.
 * @param done keys of the finished steps with the day of each
 * @param breaks of the person, perhaps known after the plan was dated; those to come are the plan's own matter
 * @returns null for a plan that has not begun or has no steps, or that would never end
 */
export function forecast(
  plan: PacedPlan,
  done: ReadonlyMap<string, Day>,
  breaks: StudyTime["breaks"],
  today: Day,
): Forecast | null {
  const steps = [...(plan.earlier ?? []).map(({ step }) => step), ...plan.plan.steps];
  if (steps.length === 0 || today < (plan.began ?? plan.instance.startDate)) return null;
  const study = studyOf(plan, steps, done, breaks, today);
  const days = daysAt(study.pace, steps, study);
  const anew = daysAt(1, steps, study);
  return days && anew && { ...days, anew };
}

function daysAt(pace: number, steps: readonly PacedStep[], study: Study): ForecastDays | null {
  const finish = lastDay(steps, pace, study);
  const readyStep = steps.findIndex(({ id }) => id === study.plan.plan.ready.step);
  const readyDate = readyStep < 0 ? null : lastDay(steps.slice(0, readyStep + 1), pace, study);
  if (finish === null || (readyStep >= 0 && readyDate === null)) return null;
  return { readyDate, finish };
}

/** What the days of the open steps follow from. */
type Study = {
  readonly plan: PacedPlan;
  readonly done: ReadonlyMap<string, Day>;
  readonly time: StudyTime;
  readonly today: Day;
  readonly plannedToday: number;
  readonly pace: number;
};

function studyOf(
  plan: PacedPlan,
  steps: readonly PacedStep[],
  done: ReadonlyMap<string, Day>,
  breaks: StudyTime["breaks"],
  today: Day,
): Study {
  const time = timeWithout(breaks, plan, today);
  const own = steps.filter(({ id }) => !Object.hasOwn(plan.choices.shared, id));
  const plannedToday = hoursBetween(time, today, addDays(today, 1));
  const pace = paceFactor(
    {
      planned: plannedHours(plan, time, today),
      plannedToday,
      finished: finishedHours(plan, own, done, time),
      next: own.find(({ id }) => !done.has(id))?.hours ?? 0,
    },
    plan.instance.hoursPerWeek,
  );
  return { plan, done, time, today, plannedToday, pace };
}

/** The day on which all of these steps are done, by the hours left. What is finished beyond the plan has taken today's. */
function lastDay(steps: readonly PacedStep[], pace: number, study: Study): Day | null {
  const { plan, done, time, today, plannedToday } = study;
  const { startDate } = plan.instance;
  const { shared } = plan.choices;
  const own = steps.filter(({ id }) => !Object.hasOwn(shared, id));
  const open = own.filter(({ id }) => !done.has(id));
  const others = steps.map(({ id }) => done.get(id) ?? laterOf(shared[id]?.finish ?? today, today));
  if (open.length === 0) return others.reduce(laterOf);

  const planned = hoursBetween(time, startDate, today);
  const behind = planned - hoursOf(plan.plan.steps.filter((step) => own.includes(step) && done.has(step.id)));
  const spent = behind > 0 ? -studiedOfNext(steps, behind, study) : Math.min(-behind, plannedToday);
  const before = Math.max(0, hoursOf(open.slice(0, -1)) + spent);
  const after = Math.max(0, hoursOf(open) + spent);
  const last = studyCalendar(startDate, time).finishDay(planned + before / pace, planned + after / pace);
  return last && others.reduce(laterOf, laterOf(last, today));
}

/** The plan's own, without the person's breaks up to today. */
function timeWithout(breaks: StudyTime["breaks"], { instance, choices }: PacedPlan, today: Day): StudyTime {
  const yesterday = addDays(today, -1);
  const past = breaks
    .filter(({ first }) => first < today)
    .map(({ first, last }) => ({ first, last: last < today ? last : yesterday }));
  return {
    hoursPerWeek: instance.hoursPerWeek,
    hoursFrom: choices.hoursFrom,
    breaks: [...choices.breaks, ...past],
  };
}

/** Hours planned from the day on which the plan was begun to today, also by what it was before it was dated anew. */
function plannedHours({ instance, began, plannedBefore }: PacedPlan, time: StudyTime, today: Day): number {
  const before = began === undefined ? 0 : (plannedBefore ?? hoursBetween(time, began, instance.startDate));
  return before + hoursBetween(time, instance.startDate, today);
}

/** What was marked done by the end of the first day was mostly known before: it counts as that day's study at most. */
function finishedHours(
  { instance, began = instance.startDate }: PacedPlan,
  steps: readonly PacedStep[],
  done: ReadonlyMap<string, Day>,
  time: StudyTime,
): number {
  const doneBy = (isThen: (day: Day) => boolean) => hoursOf(steps.filter(({ id }) => isThen(done.get(id) ?? "")));
  const firstDay = doneBy((day) => day !== "" && day <= began);
  return Math.min(firstDay, hoursBetween(time, began, addDays(began, 1))) + doneBy((day) => day > began);
}

/**
 * Hours of the next of these steps that are studied already: those since the steps before it were done, as far as the person
 * is behind the plan. Once it is overdue ever fewer, since it may not have been begun.
 */
function studiedOfNext(steps: readonly PacedStep[], behind: number, { plan, done, time, today }: Study): number {
  const own = steps.filter(({ id }) => !Object.hasOwn(plan.choices.shared, id));
  const next = own.findIndex(({ id }) => !done.has(id));
  const hours = own[next]?.hours ?? 0;
  const since = own.slice(0, next).reduce((last, { id }) => laterOf(last, done.get(id) ?? ""), plan.instance.startDate);
  const studied = Math.min(behind, hoursBetween(time, since, today));
  return studied <= hours ? studied : Math.max(0, 2 * hours - studied);
}

const hoursOf = (steps: readonly PacedStep[]) => steps.reduce((sum, { hours }) => sum + hours, 0);

const laterOf = (a: Day, b: Day): Day => (a < b ? b : a);
