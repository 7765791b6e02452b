import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { db } from "@/lib/db/client";
import { forecast } from "@/lib/planning/forecast";
import { forecastNote } from "@/lib/planning/forecast-words";
import { phasesWithEarlier } from "@/lib/planning/phases-with-earlier";
import { type PlanOutline, stepSource } from "@/lib/planning/plan-outline";
import { isOfLaterFormat } from "@/lib/planning/snapshot";
import { holdingsOf } from "@/lib/ratings/holdings";
import { studyTimeOf } from "@/lib/study-time/queries";
import { type Day, dayIn } from "@/lib/time/days";
import { isUpToDate } from "./is-up-to-date";
import { isUuid } from "./is-uuid";
import { otherPlansFor } from "./other-plans";
import type {
  CurrentStep,
  Dashboard,
  FoundPlan,
  FoundStep,
  FoundWholePlan,
  PlanPage,
  PlansPage,
  PlanTitle,
  StepPage,
} from "./pages";
import { planCards } from "./plan-cards";
import { inOrder } from "./plan-order";
import { planTime, type TimeForPlan } from "./plan-time";
import { planView } from "./plan-view";
import { readPlan, readStepSource, type StoredPlan } from "./read-plan";
import { keptOf, stepRows } from "./read-steps";
import { stepChoices } from "./step-choices";
import { daysDone, type StepDetail, stepDetails, stepItems } from "./step-view";

/** What the plan page shows; null if this member has no such plan. Throws on a plan that cannot be read. */
export async function planPage(member: Member, planId: string, now: Date = new Date()): Promise<PlanPage | null> {
  const found = await findPlan(member, planId, now);
  return found?.kind === "plan" ? found.plan : null;
}

/** The plan, or why it can't be shown; null if this member has no such plan. Throws on a plan that is broken. */
export async function findPlan(member: Member, planId: string, now: Date = new Date()): Promise<FoundPlan | null> {
  if (!isUuid(planId)) return null;
  const [plan, holdings, time, catalogue] = await Promise.all([
    readPlan(member, planId),
    holdingsOf(db, member),
    planTime(db, member, planId),
    currentCatalogue(),
  ]);
  if (!plan) return null;
  const { outline, steps, progress, ...stored } = plan;
  if (!outline) return { kind: "later-format", title: plan.title };
  const today = dayIn(member.timeZone, now);
  const view = planView(outline, steps, holdings, today);
  return {
    kind: "plan",
    plan: {
      ...view,
      ...stored,
      beginsAfter: beginsAfter(outline, time),
      catalogVersion: outline.catalogVersion,
      actual: progress.map(({ day, readiness }) => ({ day, readiness })),
      recountedOn: recountedOn(progress),
      forecast: plan.archivedOn
        ? null
        : forecastNote(
            forecast(outline, daysDone(steps), time.studyTime.breaks, today),
            { ...view, steps: steps.length },
            today,
          ),
      others: view.doneSince && !plan.archivedOn ? await otherPlansFor(member, planId) : [],
      isUpToDate: isUpToDate(outline, { steps, holdings, time, today }, catalogue),
    },
  };
}

/** The title of the plan that has the person's time until this one begins. */
function beginsAfter({ instance }: PlanOutline, { after, startsNoEarlierThan }: TimeForPlan): string | null {
  return after && startsNoEarlierThan === instance.startDate ? after.title : null;
}

/** The plan with all about each step, for paper; null if this member has no such plan. Throws on a plan that is broken. */
export async function wholePlan(
  member: Member,
  planId: string,
  now: Date = new Date(),
): Promise<FoundWholePlan | null> {
  const found = await findPlan(member, planId, now);
  if (found?.kind !== "plan") return found;
  const { phases, ...plan } = found.plan;
  const ids = phases.flatMap(({ steps }) => steps.map(({ id }) => id));
  const details = new Map((await detailsOf(member, planId, ids, now)).map((step) => [step.id, step]));
  return {
    kind: "plan",
    plan: {
      ...plan,
      phases: phases.map((phase) => ({ ...phase, steps: phase.steps.flatMap(({ id }) => details.get(id) ?? []) })),
    },
  };
}

async function detailsOf(member: Member, planId: string, ids: readonly string[], now: Date): Promise<StepDetail[]> {
  const told = await toldBy(member, planId, ids);
  return told ? stepDetails(told.source, told.rows, told.kept, dayIn(member.timeZone, now)) : [];
}

/** What these steps are told by. */
async function toldBy(member: Member, planId: string, ids: readonly string[]) {
  const rows = await stepRows(planId);
  const keys = rows.filter(({ id }) => ids.includes(id)).map(({ key }) => key);
  const [stored, kept] = await Promise.all([readStepSource(member, planId, keys), keptOf(planId, ids)]);
  return stored && { source: stepSource.parse(stored.snapshot), rows, kept };
}

/** What the page of a step shows; null if this member has no such plan or it has no such step. Throws on a broken plan. */
export async function findStep(
  member: Member,
  planId: string,
  stepId: string,
  now: Date = new Date(),
): Promise<FoundStep | null> {
  if (!isUuid(planId) || !isUuid(stepId)) return null;
  const rows = await stepRows(planId);
  const asked = rows.find(({ id }) => id === stepId.toLowerCase());
  if (!asked) return null;
  const [stored, kept] = await Promise.all([readStepSource(member, planId, [asked.key]), keptOf(planId, [asked.id])]);
  if (!stored) return null;
  if (isOfLaterFormat(stored.snapshot)) return { kind: "later-format", title: stored.title };
  const source = stepSource.parse(stored.snapshot);
  const today = dayIn(member.timeZone, now);
  const [step] = stepDetails(source, rows, kept, today);
  if (!step) return null;
  const items = [...stepItems(source, rows, today).values()];
  const index = items.findIndex(({ id }) => id === step.id);
  return {
    kind: "step",
    page: {
      planId: stored.id,
      planTitle: stored.title,
      archivedOn: stored.archivedOn,
      revision: stored.revision,
      position: index + 1,
      steps: items.length,
      phase: phasesWithEarlier(source).find(({ steps }) => steps.includes(asked.key))?.name ?? "",
      step,
      choices: stepChoices(source, asked, await currentCatalogue()),
      previous: items[index - 1] ?? null,
      next: items[index + 1] ?? null,
    },
  };
}

/** As `findStep`; null also where the plan is of a later format. */
export async function stepPage(
  member: Member,
  planId: string,
  stepId: string,
  now: Date = new Date(),
): Promise<StepPage | null> {
  const found = await findStep(member, planId, stepId, now);
  return found?.kind === "step" ? found.page : null;
}

/** The first day that was counted by what is met, if earlier ones were counted by levels. */
function recountedOn(progress: StoredPlan["progress"]): Day | null {
  const first = progress.findIndex(({ credit }) => credit === "met");
  return first > 0 ? (progress[first]?.day ?? null) : null;
}

/** The dashboard of one of the member's plans that is not archived, the first if none is named; null if there is none. */
export async function dashboardPage(
  member: Member,
  planId: string | undefined,
  now: Date = new Date(),
): Promise<Dashboard | null> {
  const plans = await planTitles(member);
  const named = plans.find(({ id }) => id === planId);
  const plan = await firstShown(member, named ? [named, ...plans] : plans, now);
  if (!plan) return null;
  const later = plan.phases
    .flatMap(({ steps }) => steps)
    .filter((step) => step.state.kind !== "done" && !plan.current.includes(step));
  const ids = plan.current.map(({ id }) => id);
  return { plans, plan, current: await currentSteps(member, plan.id, ids, now), next: later.slice(0, 4) };
}

async function currentSteps(member: Member, planId: string, ids: readonly string[], now: Date): Promise<CurrentStep[]> {
  const [told, catalogue] = await Promise.all([toldBy(member, planId, ids), currentCatalogue()]);
  if (!told) return [];
  const { source, rows, kept } = told;
  return stepDetails(source, rows, kept, dayIn(member.timeZone, now)).map((step) => {
    const row = rows.find(({ id }) => id === step.id);
    return { step, choices: row ? stepChoices(source, row, catalogue) : null };
  });
}

async function firstShown(member: Member, plans: readonly PlanTitle[], now: Date): Promise<PlanPage | null> {
  for (const { id } of plans) {
    const plan = await planPage(member, id, now);
    if (plan) return plan;
  }
  return null;
}

/** Plans that are not archived, in the person's order. */
export async function planTitles(member: Member): Promise<PlanTitle[]> {
  return db.plan.findMany({
    where: { userId: member.id, archivedAt: null },
    select: { id: true, title: true },
    orderBy: [...inOrder],
  });
}

/** All plans of the member: those that are followed in their order, the archived the newest first. */
export async function plansPage(member: Member, now: Date = new Date()): Promise<PlansPage> {
  const today = dayIn(member.timeZone, now);
  const [holdings, { breaks }] = await Promise.all([holdingsOf(db, member), studyTimeOf(db, member)]);
  const cards = await planCards(member, { holdings, breaks, today });
  return {
    today,
    active: cards.filter(({ archivedOn }) => archivedOn === null),
    archived: cards.filter(({ archivedOn }) => archivedOn !== null),
  };
}
