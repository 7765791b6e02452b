import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { Db, Tx } from "@/lib/db/client";
import type { PlanTime } from "@/lib/planning/plan-time";
import { type EarlierPlan, timeLeftBy } from "@/lib/planning/shared-time";
import { studyTimeOf } from "@/lib/study-time/queries";

/** The time that there is for a plan beside those that come before it, and the one of these that ends last. */
export type TimeForPlan = PlanTime & { readonly after: { readonly id: string; readonly title: string } | null };

/**
 * The time for one of the member's plans.
 * @param planId null for a plan yet to be made, which comes after all that are followed
 */
export async function planTime(
  client: Db | Tx,
  member: Member | LockedMember,
  planId: string | null,
): Promise<TimeForPlan> {
  const studyTime = await studyTimeOf(client, member);
  const { after, shared } = timeLeftBy(await plansBefore(client, member, planId));
  return {
    studyTime,
    startsNoEarlierThan: after?.firstDay ?? null,
    after: after && { id: after.plan.id, title: after.plan.title },
    shared,
  };
}

type PlanBefore = EarlierPlan & { readonly id: string; readonly title: string };

/** In the person's order, with their open steps; for a plan that is not followed, all that are. */
async function plansBefore(client: Db | Tx, { id }: Member | LockedMember, planId: string | null) {
  return client.$queryRaw<PlanBefore[]>`
    WITH followed AS (
      SELECT id, title, row_number() OVER (ORDER BY priority, "createdAt" DESC, id DESC) AS place
      FROM "Plan" WHERE "userId" = ${id}::uuid AND "archivedAt" IS NULL
    )
    SELECT plan.id, plan.title, coalesce(steps.open, '[]') AS open
    FROM followed plan
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('key', key, 'start', start, 'finish', finish) ORDER BY position) AS open
      FROM "PlanStep" WHERE "planId" = plan.id AND "doneAt" IS NULL
    ) steps
    WHERE NOT EXISTS (SELECT FROM followed WHERE id = ${planId}::uuid AND place <= plan.place)
    ORDER BY plan.place`;
}
