import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import type { Credit } from "@/lib/db/generated/enums";
import type { Holdings } from "@/lib/engine/types";
import { type ReadinessNow, readinessNow } from "@/lib/planning/readiness-now";
import { countsInWords } from "@/lib/planning/readiness-words";
import { isOfLaterFormat, planSnapshot } from "@/lib/planning/snapshot";
import { storedInstance } from "@/lib/planning/stored-engine-data";
import { holdingsOf } from "@/lib/ratings/holdings";
import { type Day, dayIn, dayOfColumn } from "@/lib/time/days";
import type { Dashboard, FoundPlan, PlanCard, PlanPage, PlansPage, PlanTitle } from "./pages";
import { planView } from "./plan-view";

/** What the plan page shows; null if this member has no such plan. Throws on a plan that cannot be read. */
export async function planPage(member: Member, planId: string, now: Date = new Date()): Promise<PlanPage | null> {
  const found = await findPlan(member, planId, now);
  return found?.kind === "plan" ? found.plan : null;
}

/** The plan, or why it can't be shown; null if this member has no such plan. Throws on a plan that is broken. */
export async function findPlan(member: Member, planId: string, now: Date = new Date()): Promise<FoundPlan | null> {
  if (!uuid.test(planId)) return null;
  const plan = await db.plan.findFirst({
    where: { id: planId, userId: member.id },
    select: {
      id: true,
      title: true,
      madeOn: true,
      archivedOn: true,
      snapshot: true,
      steps: { select: stepFields, orderBy: { position: "asc" } },
      progress: { select: { day: true, readiness: true, credit: true }, orderBy: { day: "asc" } },
    },
  });
  if (!plan) return null;
  if (isOfLaterFormat(plan.snapshot)) return { kind: "later-format", title: plan.title };
  const snapshot = planSnapshot.parse(plan.snapshot);
  return {
    kind: "plan",
    plan: {
      ...planView(snapshot, plan.steps, await holdingsOf(db, member), dayIn(member.timeZone, now)),
      id: plan.id,
      title: plan.title,
      archivedOn: plan.archivedOn && dayOfColumn(plan.archivedOn),
      catalogVersion: snapshot.catalogVersion,
      madeOn: dayOfColumn(plan.madeOn),
      actual: plan.progress.map(({ day, readiness }) => ({ day: dayOfColumn(day), readiness })),
      recountedOn: recountedOn(plan.progress),
    },
  };
}

/** The first day that was counted by what is met, if earlier ones were counted by levels. */
function recountedOn(progress: readonly { readonly day: Date; readonly credit: Credit }[]): Day | null {
  const first = progress.findIndex(({ credit }) => credit === "met");
  const day = progress[first]?.day;
  return first > 0 && day ? dayOfColumn(day) : null;
}

/** For the title of the plan page; null if this member has no such plan. */
export async function planTitle(member: Member, planId: string): Promise<string | null> {
  if (!uuid.test(planId)) return null;
  const plan = await db.plan.findFirst({ where: { id: planId, userId: member.id }, select: { title: true } });
  return plan?.title ?? null;
}

/** The dashboard of one of the member's plans that is not archived, the newest if none is named; null if there is none. */
export async function dashboardPage(
  member: Member,
  planId: string | undefined,
  now: Date = new Date(),
): Promise<Dashboard | null> {
  const plans = await activePlanTitles(member);
  const named = plans.find(({ id }) => id === planId);
  const plan = await firstShown(member, named ? [named, ...plans] : plans, now);
  if (!plan) return null;
  const later = plan.phases
    .flatMap(({ steps }) => steps)
    .filter((step) => step.state.kind !== "done" && !plan.current.includes(step));
  return { plans, plan, next: later.slice(0, 4) };
}

async function firstShown(member: Member, plans: readonly PlanTitle[], now: Date): Promise<PlanPage | null> {
  for (const { id } of plans) {
    const plan = await planPage(member, id, now);
    if (plan) return plan;
  }
  return null;
}

/** Plans that are not archived, the newest first. */
async function activePlanTitles(member: Member): Promise<PlanTitle[]> {
  return db.plan.findMany({
    where: { userId: member.id, archivedAt: null },
    select: { id: true, title: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

/** All plans of the member, the newest first. */
export async function plansPage(member: Member, now: Date = new Date()): Promise<PlansPage> {
  const holdings = await holdingsOf(db, member);
  const cards = (await planRows(member)).map(({ archivedOn, startDate, instance, ...row }) => {
    const now = readinessToday(instance, holdings);
    return {
      ...row,
      readiness: now?.readiness ?? row.readiness,
      counts: now && countsInWords(now),
      startDate: dayOfColumn(startDate),
      archivedOn: archivedOn && dayOfColumn(archivedOn),
    };
  });
  return {
    today: dayIn(member.timeZone, now),
    active: cards.filter(({ archivedOn }) => archivedOn === null),
    archived: cards.filter(({ archivedOn }) => archivedOn !== null),
  };
}

/** As the plan's own page has it; `null` for an archived plan, which stands still, and for one that cannot be read. */
function readinessToday(instance: unknown, holdings: Holdings): ReadinessNow | null {
  const parsed = storedInstance.safeParse(instance);
  return parsed.success ? readinessNow(parsed.data, holdings) : null;
}

type PlanRow = Omit<PlanCard, "startDate" | "archivedOn" | "counts"> & {
  startDate: Date;
  archivedOn: Date | null;
  /** `null` for an archived plan. */
  instance: unknown;
};

/** Of the snapshot only what a card shows, since a whole one is many times the page. */
async function planRows(member: Member): Promise<PlanRow[]> {
  return db.$queryRaw<PlanRow[]>`
    SELECT plan.id, plan.title, plan."hoursPerWeek", plan."startDate", plan."archivedOn",
      plan.snapshot #>> '{role,name}' AS "roleName",
      plan.snapshot #>> '{plan,finish}' AS finish,
      plan.snapshot #>> '{plan,ready,date}' AS "readyDate",
      coalesce(point.readiness, (plan.snapshot #>> '{plan,readiness}')::float8) AS readiness,
      CASE WHEN plan."archivedAt" IS NULL THEN plan.snapshot -> 'instance' END AS instance,
      steps.done AS "stepsDone", steps.all AS steps
    FROM "Plan" plan
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS all, count("doneAt")::int AS done FROM "PlanStep" WHERE "planId" = plan.id
    ) steps
    LEFT JOIN LATERAL (
      SELECT readiness FROM "ProgressPoint" WHERE "planId" = plan.id ORDER BY day DESC LIMIT 1
    ) point ON true
    WHERE plan."userId" = ${member.id}::uuid
    ORDER BY plan."createdAt" DESC, plan.id DESC`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const stepFields = {
  id: true,
  key: true,
  startedOn: true,
  doneOn: true,
  evidenceNote: true,
  evidenceLink: true,
} as const;
