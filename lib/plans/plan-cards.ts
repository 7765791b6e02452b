import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import type { Holdings } from "@/lib/engine/types";
import { type ReadinessNow, readinessNow } from "@/lib/planning/readiness-now";
import { countsInWords } from "@/lib/planning/readiness-words";
import { storedInstance } from "@/lib/planning/stored-engine-data";
import { dayOfColumn } from "@/lib/time/days";
import type { PlanCard } from "./pages";

/** All plans of the member as cards: those that are followed in the person's order, then the archived, the newest first. */
export async function planCards(member: Member, holdings: Holdings): Promise<PlanCard[]> {
  return (await planRows(member)).map(({ archivedOn, instance, ...row }) => {
    const now = readinessToday(instance, holdings);
    return {
      ...row,
      readiness: now?.readiness ?? row.readiness,
      counts: now && countsInWords(now),
      archivedOn: archivedOn && dayOfColumn(archivedOn),
    };
  });
}

/** As the plan's own page has it; `null` for an archived plan, which stands still, and for one that cannot be read. */
function readinessToday(instance: unknown, holdings: Holdings): ReadinessNow | null {
  const parsed = storedInstance.safeParse(instance);
  return parsed.success ? readinessNow(parsed.data, holdings) : null;
}

type PlanRow = Omit<PlanCard, "archivedOn" | "counts"> & {
  archivedOn: Date | null;
  /** `null` for an archived plan. */
  instance: unknown;
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
    ORDER BY plan."archivedAt" IS NOT NULL, CASE WHEN plan."archivedAt" IS NULL THEN plan.priority END,
      plan."createdAt" DESC, plan.id DESC`;
}
