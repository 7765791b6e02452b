import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { done, fail, type Result } from "@/lib/result";
import { noSuchPlan } from "./plan-failures";
import type { RenamePlanInput } from "./schema";

export type RenamePlanResult = Result<{ title: string }, typeof noSuchPlan>;

export async function renamePlan(member: Member, { planId, title }: RenamePlanInput): Promise<RenamePlanResult> {
  const { count } = await db.plan.updateMany({
    where: { id: planId, userId: member.id },
    data: { title, revision: { increment: 1 } },
  });
  return count > 0 ? done({ title }) : fail(noSuchPlan);
}
