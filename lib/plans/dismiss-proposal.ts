import type { NoAccount } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { done, type Result } from "@/lib/result";
import { withLockedPlan } from "./locked-plan";
import type { noSuchPlan } from "./plan-failures";
import type { DismissProposalInput } from "./schema";

export type DismissProposalResult = Result<{ planId: string }, NoAccount | typeof noSuchPlan>;

/** Remembers what a proposal rested on that the person does not want; it is offered again when that has changed. */
export async function dismissProposal(
  member: Member,
  { planId, inputs }: DismissProposalInput,
): Promise<DismissProposalResult> {
  return withLockedPlan(member, planId, async (tx, plan) => {
    await tx.plan.update({ where: { id: plan.id }, data: { dismissedInputs: inputs }, select: { id: true } });
    return done({ planId });
  });
}
