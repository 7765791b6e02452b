import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
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
export async function readOutline(member: Member, planId: string): Promise<StoredPlan | null> {
  const [plan] = await db.$queryRaw<StoredPlan[]>`
    SELECT plan.id, plan.title, plan."madeOn", plan."archivedOn", plan.revision,
      (SELECT jsonb_object_agg(part.key, CASE part.key WHEN 'contents' THEN (
          SELECT jsonb_object_agg(content.key, jsonb_build_object('title', content.value -> 'title'))
          FROM jsonb_each(part.value) content
        ) ELSE part.value END)
        FROM jsonb_each(plan.snapshot) part WHERE part.key = ANY(${outlineParts}::text[])) AS snapshot
    FROM "Plan" plan
    WHERE plan.id = ${planId}::uuid AND plan."userId" = ${member.id}::uuid`;
  return plan ?? null;
}

/**
 * The member's plan with what its steps are told by, of those named with all their texts; null if they have no such plan.
 * @param keys of the steps
 */
export async function readStepSource(
  member: Member,
  planId: string,
  keys: readonly string[],
): Promise<StoredPlan | null> {
  const [plan] = await db.$queryRaw<StoredPlan[]>`
    SELECT plan.id, plan.title, plan."madeOn", plan."archivedOn", plan.revision,
      (SELECT jsonb_object_agg(part.key, CASE part.key WHEN 'contents' THEN (
          SELECT jsonb_object_agg(content.key, jsonb_build_object('title', content.value -> 'title'))
          FROM jsonb_each(part.value) content
        ) ELSE part.value END)
        FROM jsonb_each(plan.snapshot) part WHERE part.key = ANY(${stepSourceParts}::text[]))
      || jsonb_build_object(
        'texts', (SELECT coalesce(jsonb_object_agg(key, value), '{}')
          FROM jsonb_each(plan.snapshot -> 'contents') WHERE key = ANY(${[...keys]}::text[])),
        'reasons', (SELECT coalesce(jsonb_agg(reason), '[]')
          FROM jsonb_array_elements(plan.snapshot -> 'reasons') reason WHERE reason ->> 'id' = ANY(${[...keys]}::text[]))
      ) AS snapshot
    FROM "Plan" plan
    WHERE plan.id = ${planId}::uuid AND plan."userId" = ${member.id}::uuid`;
  return plan ?? null;
}
