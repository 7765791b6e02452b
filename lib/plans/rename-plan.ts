import type { NoAccount } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { done, type Result } from "@/lib/result";
import { raiseRevision, withLockedPlan } from "./locked-plan";
import type { noSuchPlan } from "./plan-failures";
import type { RenamePlanInput } from "./schema";

export type RenamePlanResult = Result<{ title: string }, NoAccount | typeof noSuchPlan>;

export async function renamePlan(member: Member, { planId, title }: RenamePlanInput): Promise<RenamePlanResult> {
  return withLockedPlan(member, planId, async (tx, plan) => {
    await tx.plan.update({ where: { id: plan.id }, data: { title }, select: { id: true } });
    await raiseRevision(tx, plan);
    return done({ title });
  });
}
