import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { outlineParts, stepSourceParts } from "@/lib/planning/plan-outline";

/** A plan as it is stored, with a part of its snapshot, still to be parsed. */
type StoredPlan = {
  readonly id: string;
  readonly title: string;
  readonly madeOn: Date;
  readonly archivedOn: Date | null;
  readonly revision: number;
  readonly snapshot: unknown;
};

/** The member's plan with the outline of its snapshot, which is a small part of it; null if they have no such plan. */
export function readOutline(member: Member, planId: string): Promise<StoredPlan | null> {
  return readWith(membersOf(outlineParts), member, planId);
}

/**
 * The member's plan with what its steps are told by, of those named with all their texts; null if they have no such plan.
 * @param keys of the steps
 */
export function readStepSource(member: Member, planId: string, keys: readonly string[]): Promise<StoredPlan | null> {
  const texts = Prisma.sql`jsonb_build_object(
    'texts', (SELECT coalesce(jsonb_object_agg(key, value), '{}')
      FROM jsonb_each(plan.snapshot -> 'contents') WHERE key = ANY(${[...keys]}::text[])),
    'reasons', (SELECT coalesce(jsonb_agg(reason), '[]')
      FROM jsonb_array_elements(plan.snapshot -> 'reasons') reason WHERE reason ->> 'id' = ANY(${[...keys]}::text[])))`;
  return readWith(Prisma.sql`${membersOf(stepSourceParts)} || ${texts}`, member, planId);
}

/** Those members of a plan's snapshot; of the texts of its steps the titles alone, since they are most of it. */
function membersOf(parts: string[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT jsonb_object_agg(part.key, CASE part.key WHEN 'contents' THEN (
      SELECT jsonb_object_agg(content.key, jsonb_build_object('title', content.value -> 'title'))
      FROM jsonb_each(part.value) content
    ) ELSE part.value END)
    FROM jsonb_each(plan.snapshot) part WHERE part.key = ANY(${parts}::text[]))`;
}

async function readWith(snapshot: Prisma.Sql, member: Member, planId: string): Promise<StoredPlan | null> {
  const [plan] = await db.$queryRaw<StoredPlan[]>`
    SELECT plan.id, plan.title, plan."madeOn", plan."archivedOn", plan.revision, ${snapshot} AS snapshot
    FROM "Plan" plan
    WHERE plan.id = ${planId}::uuid AND plan."userId" = ${member.id}::uuid`;
  return plan ?? null;
}
