import type { NoAccount } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { done, fail, type Result } from "@/lib/result";
import { momentIn } from "@/lib/time/moment";
import { hasRoomForPlan, tooManyPlans } from "./active-plan-limit";
import { raiseRevision, withLockedPlan } from "./locked-plan";
import type { noSuchPlan } from "./plan-failures";
import { lastPlace } from "./plan-order";
import { recordProgress } from "./record-progress";
import type { PlanInput } from "./schema";

type ArchivePlanResult = Result<{ planId: string }, NoAccount | typeof noSuchPlan>;

/** Puts a plan aside, with all that was done in it; archiving again changes nothing. */
export async function archivePlan(
  member: Member,
  { planId }: PlanInput,
  now: Date = new Date(),
): Promise<ArchivePlanResult> {
  return withLockedPlan(member, planId, async (tx, plan) => {
    if (plan.archivedAt) return done({ planId });
    const { at, day } = momentIn(plan.owner.timeZone, now);
    await tx.plan.update({ where: { id: plan.id }, data: { archivedAt: at, archivedOn: day }, select: { id: true } });
    await raiseRevision(tx, plan);
    return done({ planId });
  });
}

type RestorePlanResult = Result<{ planId: string }, NoAccount | typeof noSuchPlan | typeof tooManyPlans>;

/** Takes a plan up again, after all that are followed; its readiness of today includes what changed while it was archived. */
export async function restorePlan(
  member: Member,
  { planId }: PlanInput,
  now: Date = new Date(),
): Promise<RestorePlanResult> {
  return withLockedPlan(member, planId, async (tx, plan): Promise<RestorePlanResult> => {
    if (!plan.archivedAt) return done({ planId });
    if (!(await hasRoomForPlan(tx, plan.owner))) return fail(tooManyPlans);
    await tx.plan.update({
      where: { id: plan.id },
      data: { archivedAt: null, archivedOn: null, priority: await lastPlace(tx, plan.owner) },
      select: { id: true },
    });
    await raiseRevision(tx, plan);
    await recordProgress(tx, plan.owner, momentIn(plan.owner.timeZone, now));
    return done({ planId });
  });
}
