import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import type { Holdings } from "@/lib/engine/types";
import { forecast } from "@/lib/planning/forecast";
import { forecastNote } from "@/lib/planning/forecast-words";
import { paceParts, paceSource } from "@/lib/planning/plan-outline";
import { readinessNow } from "@/lib/planning/readiness-now";
import { countsInWords } from "@/lib/planning/readiness-words";
import type { StudyTime } from "@/lib/planning/study-calendar";
import { type Day, dayOfColumn } from "@/lib/time/days";
import type { PlanCard } from "./pages";

/** What of the person tells where they stand today. */
type Standing = { readonly holdings: Holdings; readonly breaks: StudyTime["breaks"]; readonly today: Day };

/** All plans of the member as cards: those that are followed in the person's order, then the archived, the newest first. */
export async function planCards(member: Member, standing: Standing): Promise<PlanCard[]> {
  return (await planRows(member)).map(({ archivedOn, source, doneOn, ...row }) => ({
    ...row,
    ...standingToday(source, { ...row, doneOn }, standing),
    archivedOn: archivedOn && dayOfColumn(archivedOn),
  }));
}

/** As the plan's own page has it; nothing for an archived plan, which stands still, and for one that cannot be read. */
function standingToday(
  source: unknown,
  { doneOn, ...row }: Omit<PlanRow, "archivedOn" | "source">,
  { holdings, breaks, today }: Standing,
): Pick<PlanCard, "readiness" | "counts" | "forecast"> {
  const { data: plan } = paceSource.safeParse(source);
  if (!plan) return { readiness: row.readiness, counts: null, forecast: null };
  const now = readinessNow(plan.instance, holdings);
  const days = forecast(plan, new Map(Object.entries(doneOn)), breaks, today);
  return {
    readiness: now.readiness,
    counts: countsInWords(now),
    forecast: forecastNote(days, { ...row, isReady: now.isReady }, today),
  };
}

type PlanRow = Omit<PlanCard, "archivedOn" | "counts" | "forecast"> & {
  archivedOn: Date | null;
  /** `null` for an archived plan. */
  source: unknown;
  /** The days of finished steps by key. */
  doneOn: Readonly<Record<string, Day>>;
};

/** Of the snapshot only what a card shows, since a whole one is many times the page. */
async function planRows(member: Member): Promise<PlanRow[]> {
  return db.$queryRaw<PlanRow[]>`
    SELECT plan.id, plan.title, plan."hoursPerWeek", plan."archivedOn",
      coalesce(plan.snapshot ->> 'began', plan.snapshot #>> '{instance,startDate}') AS "startDate",
      plan.snapshot #>> '{role,name}' AS "roleName",
      plan.snapshot #>> '{plan,finish}' AS finish,
      plan.snapshot #>> '{plan,ready,date}' AS "readyDate",
      coalesce(point.readiness, (plan.snapshot #>> '{plan,readiness}')::float8) AS readiness,
      CASE WHEN plan."archivedAt" IS NULL THEN (
        SELECT jsonb_object_agg(part.key, part.value)
        FROM jsonb_each(plan.snapshot) part WHERE part.key = ANY(${paceParts}::text[])
      ) END AS source,
      steps.done AS "stepsDone", steps.all AS steps, steps."doneOn",
      CASE WHEN steps.done = steps.all THEN steps.last END AS "doneSince"
    FROM "Plan" plan
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS all, count("doneAt")::int AS done, max("doneOn")::text AS last,
        coalesce(jsonb_object_agg(key, "doneOn") FILTER (WHERE "doneOn" IS NOT NULL), '{}') AS "doneOn"
      FROM "PlanStep" WHERE "planId" = plan.id
    ) steps
    LEFT JOIN LATERAL (
      SELECT readiness FROM "ProgressPoint" WHERE "planId" = plan.id ORDER BY day DESC LIMIT 1
    ) point ON true
    WHERE plan."userId" = ${member.id}::uuid
    ORDER BY plan."archivedAt" IS NOT NULL, CASE WHEN plan."archivedAt" IS NULL THEN plan.priority END,
      plan."createdAt" DESC, plan.id DESC`;
}
