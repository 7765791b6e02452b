import type { Tx } from "@/lib/db/client";
import { type LockedPlan, lockOtherPlans, raiseRevision } from "./locked-plan";

/**
 * A step of the same key in two plans is one step: what is done with it in one is done with it in all that the person
 * follows. An archived plan stays as it is.
 */
type Change = {
  /** Of the steps of this plan. */
  readonly keys: readonly string[];
  /** Which of the other plans' steps are meant: those that are not started, open, or done. */
  readonly of: "waiting" | "open" | "done";
  readonly data: {
    readonly startedAt?: Date;
    readonly startedOn?: Date;
    readonly doneAt?: Date | null;
    readonly doneOn?: Date | null;
    readonly evidenceNote?: string | null;
    readonly evidenceLink?: string | null;
  };
};

/** Changes the same steps of the person's other plans alike; their plans' revisions rise where any did. */
export async function changeElsewhere(tx: Tx, plan: LockedPlan, { keys, of, data }: Change): Promise<void> {
  const others = await lockOtherPlans(tx, plan);
  const changed = await tx.planStep.updateManyAndReturn({
    where: { planId: { in: others.map(({ id }) => id) }, key: { in: [...keys] }, ...meant[of] },
    data,
    select: { planId: true },
  });
  const touched = new Set(changed.map(({ planId }) => planId));
  for (const other of others.filter(({ id }) => touched.has(id))) await raiseRevision(tx, other);
}

const meant = {
  waiting: { startedAt: null, doneAt: null },
  open: { doneAt: null },
  done: { doneAt: { not: null } },
} as const;

/** Gives the same steps of the person's other plans the evidence that this plan's have, where they have any. */
export async function copyEvidence(tx: Tx, { id, owner }: LockedPlan, keys: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "PlanStep" step SET "evidenceNote" = own."evidenceNote", "evidenceLink" = own."evidenceLink"
    FROM "PlanStep" own, "Plan" other
    WHERE own."planId" = ${id}::uuid AND own.key = ANY(${[...keys]}::text[])
      AND (own."evidenceNote" IS NOT NULL OR own."evidenceLink" IS NOT NULL)
      AND other."userId" = ${owner.id}::uuid AND other."archivedAt" IS NULL AND other.id <> own."planId"
      AND step."planId" = other.id AND step.key = own.key`;
}

/**
 * Of the same steps in all plans that the person follows, those whose being done is the last that the history says of
 * them, with the skill of each.
 */
export async function stepsInHistory(
  tx: Tx,
  { owner }: LockedPlan,
  keys: readonly string[],
): Promise<{ planStepId: string; skillId: string }[]> {
  return tx.$queryRaw<{ planStepId: string; skillId: string }[]>`
    SELECT "planStepId", "skillId" FROM (
      SELECT DISTINCT ON (event."planStepId") event."planStepId", step."skillId", event.level
      FROM "RatingEvent" event
      JOIN "PlanStep" step ON step.id = event."planStepId"
      JOIN "Plan" plan ON plan.id = step."planId"
      WHERE plan."userId" = ${owner.id}::uuid AND plan."archivedAt" IS NULL
        AND step.key = ANY(${[...keys]}::text[]) AND step."skillId" IS NOT NULL
      ORDER BY event."planStepId", event.id DESC
    ) latest
    WHERE level IS NOT NULL`;
}
