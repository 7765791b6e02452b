import { LRUCache } from "lru-cache";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Credit } from "@/lib/db/generated/enums";
import { outlineParts, type PlanOutline, planOutline, stepSourceParts } from "@/lib/planning/plan-outline";
import { isOfLaterFormat } from "@/lib/planning/snapshot";
import type { Day } from "@/lib/time/days";
import type { StepRow } from "./step-view";

/** A plan as it is stored, besides its snapshot. */
type PlanRow = {
  readonly id: string;
  readonly title: string;
  readonly madeOn: Day;
  readonly archivedOn: Day | null;
  readonly revision: number;
};

/** A plan with what was done in it. */
export type StoredPlan = PlanRow & {
  /** In plan order. */
  readonly steps: readonly StepRow[];
  /** By rising day. */
  readonly progress: readonly { readonly day: Day; readonly readiness: number; readonly credit: Credit }[];
  /** In order; the one that made the plan is none. */
  readonly revisions: readonly { readonly day: Day; readonly reason: string }[];
  /** Of its snapshot; null of a format that only a later version of Waypoint can read. */
  readonly outline: PlanOutline | null;
};

/**
 * Outlines by plan, each with the revision that it belongs to: reading one costs many times what else a view of its plan
 * reads, and it stays as it is until the revision rises.
 */
const outlines = new LRUCache<string, { readonly revision: number; readonly outline: PlanOutline }>({ max: 100 });

/** The member's plan with the outline of its snapshot; null if they have no such plan. Throws on a plan that is broken. */
export async function readPlan(member: Member, planId: string): Promise<StoredPlan | null> {
  const known = outlines.get(planId);
  const [plan] = await db.$queryRaw<(Omit<StoredPlan, "outline"> & { readonly snapshot: unknown })[]>`
    SELECT ${planColumns}, coalesce(steps.all, '[]') AS steps,
      coalesce(points.all, '[]') AS progress, coalesce(revisions.all, '[]') AS revisions,
      CASE WHEN plan.revision IS DISTINCT FROM ${known?.revision ?? null}::int THEN ${membersOf(outlineParts)} END AS snapshot
    FROM "Plan" plan
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('id', id, 'key', key, 'startedOn', "startedOn", 'doneOn', "doneOn") ORDER BY position) AS all
      FROM "PlanStep" WHERE "planId" = plan.id
    ) steps
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('day', day, 'readiness', readiness, 'credit', credit) ORDER BY day) AS all
      FROM "ProgressPoint" WHERE "planId" = plan.id
    ) points
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('day', day, 'reason', reason) ORDER BY number) AS all
      FROM "PlanRevision" WHERE "planId" = plan.id AND number > 1
    ) revisions
    WHERE plan.id = ${planId}::uuid AND plan."userId" = ${member.id}::uuid`;
  if (!plan) return null;
  const { snapshot, ...stored } = plan;
  if (snapshot === null && known) return { ...stored, outline: known.outline };
  if (isOfLaterFormat(snapshot)) return { ...stored, outline: null };
  const outline = planOutline.parse(snapshot);
  outlines.set(planId, { revision: stored.revision, outline });
  return { ...stored, outline };
}

/**
 * The member's plan with what its steps are told by, of those named with all their texts; null if they have no such plan.
 * @param keys of the steps
 */
export async function readStepSource(
  member: Member,
  planId: string,
  keys: readonly string[],
): Promise<(PlanRow & { readonly snapshot: unknown }) | null> {
  const [plan] = await db.$queryRaw<(PlanRow & { readonly snapshot: unknown })[]>`
    SELECT ${planColumns}, ${membersOf(stepSourceParts)} || jsonb_build_object(
      'texts', (SELECT coalesce(jsonb_object_agg(key, value), '{}')
        FROM jsonb_each(plan.snapshot -> 'contents') WHERE key = ANY(${[...keys]}::text[])),
      'reasons', (SELECT coalesce(jsonb_agg(reason), '[]')
        FROM jsonb_array_elements(plan.snapshot -> 'reasons') reason WHERE reason ->> 'id' = ANY(${[...keys]}::text[]))
      ) AS snapshot
    FROM "Plan" plan
    WHERE plan.id = ${planId}::uuid AND plan."userId" = ${member.id}::uuid`;
  return plan ?? null;
}

const planColumns = Prisma.sql`plan.id, plan.title, plan."madeOn"::text, plan."archivedOn"::text, plan.revision`;

/** Those members of a plan's snapshot; of the texts of its steps the titles alone, since they are most of it. */
function membersOf(parts: string[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT jsonb_object_agg(part.key, CASE part.key WHEN 'contents' THEN (
      SELECT jsonb_object_agg(content.key, jsonb_build_object('title', content.value -> 'title'))
      FROM jsonb_each(part.value) content
    ) ELSE part.value END)
    FROM jsonb_each(plan.snapshot) part WHERE part.key = ANY(${parts}::text[]))`;
}
