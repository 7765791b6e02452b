import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Tx } from "@/lib/db/client";
import { readinessOf } from "@/lib/engine/readiness";
import { standingWithin } from "@/lib/planning/instance";
import { snapshotInstance } from "@/lib/planning/snapshot";
import { holdingsOf } from "@/lib/ratings/holdings";
import { columnOfDay, dayIn } from "@/lib/time/days";

/**
 * Notes where the person stands today, in their own time zone, in each of their plans that is not archived. Belongs in
 * every transaction that changes a rating or a step, after the change.
 */
export async function recordProgress(tx: Tx, owner: LockedMember, at: Date = new Date()): Promise<void> {
  const plans = await activePlans(tx, owner);
  if (plans.length === 0) return;
  const holdings = await holdingsOf(tx, owner);
  const day = columnOfDay(dayIn(owner.timeZone, at));
  for (const { id: planId, instance, hoursDone, stepsDone } of plans) {
    // A plan that cannot be read says so on its own page; it must not stand in the way of the others.
    const parsed = snapshotInstance.safeParse(instance);
    if (!parsed.success) continue;
    const readiness = readinessOf(parsed.data, standingWithin(parsed.data, holdings));
    const point = { readiness, hoursDone, stepsDone, at };
    await tx.progressPoint.upsert({
      where: { planId_day: { planId, day } },
      create: { planId, day, ...point },
      update: point,
      select: { planId: true },
    });
  }
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
