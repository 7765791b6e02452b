import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { done, fail, type Result } from "@/lib/result";
import { noSuchPlan } from "./plan-failures";
import type { KeepPlanInput } from "./schema";

export type KeepPlanResult = Result<{ planId: string }, typeof noSuchPlan>;

/** Remembers that the plan is not to follow this version of the catalogue; a later one is offered again. */
export async function keepPlanAsItIs(
  member: Member,
  { planId, catalogVersion }: KeepPlanInput,
): Promise<KeepPlanResult> {
  const { count } = await db.plan.updateMany({
    where: { id: planId, userId: member.id },
    data: { keptCatalogVersion: catalogVersion },
  });
  return count > 0 ? done({ planId }) : fail(noSuchPlan);
}
