import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { Db, Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { PlanTime } from "@/lib/planning/plan-time";
import { type EarlierPlan, timeLeftBy } from "@/lib/planning/shared-time";
import { studyTimeFrom } from "@/lib/study-time/periods";
import { type StudyTimeRow, studyTimeColumns } from "@/lib/study-time/queries";

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
  const [person] = await client.$queryRaw<(StudyTimeRow & { readonly before: readonly PlanBefore[] })[]>`
    SELECT ${studyTimeColumns}, ${plansBefore(planId)} AS before FROM "User" person WHERE person.id = ${member.id}::uuid`;
  if (!person) throw new Error("There is no such account any more.");
  const { after, shared } = timeLeftBy(person.before);
  return {
    studyTime: studyTimeFrom(person.hoursPerWeek, person.periods),
    startsNoEarlierThan: after?.firstDay ?? null,
    after: after && { id: after.plan.id, title: after.plan.title },
    shared,
  };
}

type PlanBefore = EarlierPlan & { readonly id: string; readonly title: string };

/** Of the person of the row `person`, in their order, with open steps; for a plan that is not followed, all that are. */
function plansBefore(planId: string | null): Prisma.Sql {
  return Prisma.sql`(
    WITH followed AS (
      SELECT id, title, row_number() OVER (ORDER BY priority, "createdAt" DESC, id DESC) AS place
      FROM "Plan" WHERE "userId" = person.id AND "archivedAt" IS NULL
    )
    SELECT coalesce(json_agg(json_build_object('id', plan.id, 'title', plan.title, 'open', (
      SELECT coalesce(json_agg(json_build_object('key', key, 'start', start, 'finish', finish) ORDER BY position), '[]')
      FROM "PlanStep" WHERE "planId" = plan.id AND "doneAt" IS NULL
    )) ORDER BY plan.place), '[]')
    FROM followed plan
    WHERE NOT EXISTS (SELECT FROM followed WHERE id = ${planId}::uuid AND place <= plan.place)
  )`;
}
