import { lockMember } from "@/lib/accounts/lock-member";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { done, fail, type Result } from "@/lib/result";
import { noSuchPlan } from "./plan-failures";
import { recordProgress } from "./record-progress";
import type { PlanInput } from "./schema";

export type ArchivePlanResult = Result<{ planId: string }, typeof noSuchPlan>;

/** Puts a plan aside, with all that was done in it; archiving again changes nothing. */
export async function archivePlan(
  member: Member,
  { planId }: PlanInput,
  now: Date = new Date(),
): Promise<ArchivePlanResult> {
  return db.$transaction(async (tx) => {
    await lockMember(tx, member);
    const plan = await tx.plan.findFirst({ where: { id: planId, userId: member.id }, select: { id: true } });
    if (!plan) return fail(noSuchPlan);
    await tx.plan.updateMany({
      where: { id: planId, archivedAt: null },
      data: { archivedAt: now, revision: { increment: 1 } },
    });
    return done({ planId });
  });
}

/** Takes a plan up again; its readiness of today includes what changed while it was archived. */
export async function restorePlan(
  member: Member,
  { planId }: PlanInput,
  now: Date = new Date(),
): Promise<ArchivePlanResult> {
  return db.$transaction(async (tx) => {
    await lockMember(tx, member);
    const plan = await tx.plan.findFirst({ where: { id: planId, userId: member.id }, select: { id: true } });
    if (!plan) return fail(noSuchPlan);
    const { count } = await tx.plan.updateMany({
      where: { id: planId, archivedAt: { not: null } },
      data: { archivedAt: null, revision: { increment: 1 } },
    });
    if (count > 0) await recordProgress(tx, member, now);
    return done({ planId });
  });
}
