import type { NoAccount } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { done, type Result } from "@/lib/result";
import { withLockedPlan } from "./locked-plan";
import type { noSuchPlan } from "./plan-failures";
import type { KeepPlanInput } from "./schema";

type KeepPlanResult = Result<{ planId: string }, NoAccount | typeof noSuchPlan>;

/** Remembers that the plan is not to follow this version of the catalogue; a later one is offered again. */
export async function keepPlanAsItIs(
  member: Member,
  { planId, catalogVersion }: KeepPlanInput,
): Promise<KeepPlanResult> {
  return withLockedPlan(member, planId, async (tx, plan) => {
    await tx.plan.update({
      where: { id: plan.id },
      data: { keptCatalogVersion: catalogVersion },
      select: { id: true },
    });
    return done({ planId });
  });
}
