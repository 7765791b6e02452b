import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import type { OtherPlan } from "./pages";

const mostNamed = 3;

/** The person's other plans towards the same role that are followed and have open steps, in their order. */
export async function otherPlansFor(member: Member, planId: string): Promise<OtherPlan[]> {
  return db.$queryRaw<OtherPlan[]>`
    SELECT other.id, other.title, other.snapshot #>> '{role,name}' AS "roleName", open.all AS "stepsLeft",
      (open.titles)[1:${mostNamed}] AS named
    FROM "Plan" plan
    JOIN "Plan" other ON other."userId" = plan."userId" AND other."roleId" = plan."roleId" AND other.id <> plan.id
      AND other."archivedAt" IS NULL
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS all,
        array_agg(coalesce(other.snapshot #>> ARRAY['contents', key, 'title'], key) ORDER BY position) AS titles
      FROM "PlanStep" WHERE "planId" = other.id AND "doneAt" IS NULL
    ) open
    WHERE plan.id = ${planId}::uuid AND plan."userId" = ${member.id}::uuid AND open.all > 0
    ORDER BY other.priority, other."createdAt" DESC, other.id DESC`;
}
