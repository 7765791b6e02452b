import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Tx } from "@/lib/db/client";
import { readinessNow } from "@/lib/planning/readiness-now";
import { storedInstance } from "@/lib/planning/stored-engine-data";
import { holdingsOf } from "@/lib/ratings/holdings";
import type { Moment } from "@/lib/time/moment";

/**
 * Notes where the person stands on that day in each of their plans that is not archived. Belongs in every transaction
 * that changes a rating or a step, after the change. To someone who has moved to where it is still the day before, the
 * last day that was noted goes on: what comes later never stands before it.
 */
export async function recordProgress(tx: Tx, owner: LockedMember, { at, day }: Moment): Promise<void> {
  const plans = await activePlans(tx, owner);
  if (plans.length === 0) return;
  const holdings = await holdingsOf(tx, owner);
  const points = plans.flatMap(({ id: planId, instance, hoursDone, stepsDone }) => {
    // A plan that cannot be read says so on its own page; it must not stand in the way of the others.
    const parsed = storedInstance.safeParse(instance);
    if (!parsed.success) return [];
    return [{ planId, readiness: readinessNow(parsed.data, holdings).readiness, hoursDone, stepsDone }];
  });
  await tx.$executeRaw`
    INSERT INTO "ProgressPoint" ("planId", day, readiness, credit, "hoursDone", "stepsDone", at)
    SELECT "planId", greatest(${day}::date, (SELECT max(day) FROM "ProgressPoint" WHERE "planId" = point."planId")),
      readiness, 'met', "hoursDone", "stepsDone", ${at}
    FROM jsonb_to_recordset(${JSON.stringify(points)}::jsonb)
      AS point ("planId" uuid, readiness float8, "hoursDone" float8, "stepsDone" int)
    ON CONFLICT ("planId", day) DO UPDATE SET readiness = excluded.readiness, credit = excluded.credit, "hoursDone" = excluded."hoursDone",
      "stepsDone" = excluded."stepsDone", at = excluded.at`;
}

type ActivePlan = { id: string; instance: unknown; hoursDone: number; stepsDone: number };

/** The instance alone, since the rest of a snapshot is a hundred times its size. */
async function activePlans(tx: Tx, owner: LockedMember): Promise<ActivePlan[]> {
  return tx.$queryRaw<ActivePlan[]>`
    SELECT plan.id, plan.snapshot -> 'instance' AS instance, done.hours AS "hoursDone", done.steps AS "stepsDone"
    FROM "Plan" plan
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(step.hours), 0)::float8 AS hours, count(*)::int AS steps
      FROM "PlanStep" step WHERE step."planId" = plan.id AND step."doneAt" IS NOT NULL
    ) done
    WHERE plan."userId" = ${owner.id}::uuid AND plan."archivedAt" IS NULL
    ORDER BY plan.id`;
}
