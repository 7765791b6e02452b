import { type NoAccount, withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { done, fail, type Result } from "@/lib/result";
import { noSuchPlan } from "./plan-failures";
import { keepOrder, orderOfPlans } from "./plan-order";
import type { MovePlanInput } from "./schema";

export type MovePlanResult = Result<null, NoAccount | typeof noSuchPlan>;

/**
 * Puts a plan that the member follows in another place of their order; beyond its end is its end. Sent twice, it moves
 * once. No plan's dates change by it.
 */
export async function movePlan(member: Member, { planId, place }: MovePlanInput): Promise<MovePlanResult> {
  return withLockedMember(member, async (tx, owner): Promise<MovePlanResult> => {
    const order = await orderOfPlans(tx, owner);
    if (!order.includes(planId)) return fail(noSuchPlan);
    const others = order.filter((id) => id !== planId);
    await keepOrder(tx, owner, [...others.slice(0, place), planId, ...others.slice(place)]);
    return done(null);
  });
}
