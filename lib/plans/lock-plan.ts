import { lockMember } from "@/lib/accounts/lock-member";
import type { Member } from "@/lib/accounts/member";
import type { Tx } from "@/lib/db/client";
import { linkedSteps } from "@/lib/planning/linked-steps";
import { planSnapshot } from "@/lib/planning/snapshot";

/** A step as it is followed: its place in the snapshot together with what the person did. */
export type FollowedStep = {
  readonly id: string;
  /** The engine's id of the step. */
  readonly key: string;
  readonly title: string;
  /** Keys of the steps that it directly rests on. */
  readonly needs: readonly string[];
  readonly skillId: string | null;
  readonly toLevel: number | null;
  readonly startedAt: Date | null;
  readonly doneAt: Date | null;
};

export type FollowedPlan = {
  readonly id: string;
  readonly archivedAt: Date | null;
  /** In plan order. */
  readonly steps: readonly FollowedStep[];
};

/** The member's plan, which nobody else changes until the transaction ends; null if there is no such plan of theirs. */
export async function lockPlan(tx: Tx, member: Member, planId: string): Promise<FollowedPlan | null> {
  await lockMember(tx, member);
  const owned = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Plan" WHERE id = ${planId}::uuid AND "userId" = ${member.id}::uuid FOR UPDATE`;
  if (owned.length === 0) return null;

  const plan = await tx.plan.findFirst({
    where: { id: planId, userId: member.id },
    select: { id: true, archivedAt: true, snapshot: true, steps: { select: stepFields, orderBy: { position: "asc" } } },
  });
  if (!plan) return null;
  const snapshot = planSnapshot.parse(plan.snapshot);
  const needs = new Map(linkedSteps(snapshot).map(({ step, needs }) => [step.id, needs]));
  return {
    id: plan.id,
    archivedAt: plan.archivedAt,
    steps: plan.steps.map((step) => ({
      ...step,
      title: snapshot.contents[step.key]?.title ?? step.key,
      needs: needs.get(step.key) ?? [],
    })),
  };
}

/** To be called once in each transaction that changes something of the plan. */
export async function raiseRevision(tx: Tx, planId: string): Promise<void> {
  await tx.plan.update({ where: { id: planId }, data: { revision: { increment: 1 } }, select: { id: true } });
}

const stepFields = { id: true, key: true, skillId: true, toLevel: true, startedAt: true, doneAt: true } as const;
