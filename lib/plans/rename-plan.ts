import type { NoAccount } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { type ChangedElsewhere, changedElsewhere } from "@/lib/forms/changed-elsewhere";
import { done, fail, type Result } from "@/lib/result";
import { raiseRevision, withLockedPlan } from "./locked-plan";
import type { noSuchPlan } from "./plan-failures";
import type { RenamePlanInput } from "./schema";

type RenamePlanResult = Result<{ title: string }, NoAccount | typeof noSuchPlan | ChangedElsewhere>;

/** Gives the plan another name, unless it got one elsewhere that the person has not seen. */
export async function renamePlan(
  member: Member,
  { planId, title, "seen.title": seen }: RenamePlanInput,
): Promise<RenamePlanResult> {
  return withLockedPlan(member, planId, async (tx, plan): Promise<RenamePlanResult> => {
    const stored = await tx.plan.findUniqueOrThrow({ where: { id: plan.id }, select: { title: true } });
    const changed = changedElsewhere(stored, { title: seen }, { title });
    if (changed) return fail(changed);
    await tx.plan.update({ where: { id: plan.id }, data: { title }, select: { id: true } });
    await raiseRevision(tx, plan);
    return done({ title });
  });
}
