import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { Db, Tx } from "@/lib/db/client";
import type { PlanTime } from "@/lib/planning/plan-time";
import { timeLeftBy } from "@/lib/planning/shared-time";
import { studyTimeOf } from "@/lib/study-time/queries";
import { dayOfColumn } from "@/lib/time/days";
import { inOrder } from "./plan-order";

/** The time that there is for a plan beside those that come before it, and the one of these that ends last. */
export type TimeForPlan = PlanTime & { readonly after: { readonly id: string; readonly title: string } | null };

/**
 * The time for one of the member's plans.
 * @param planId null for a plan yet to be made, which comes after all that are followed
 */
export async function planTime(
  client: Db | Tx,
  member: Member | LockedMember,
  planId: string | null,
): Promise<TimeForPlan> {
  const studyTime = await studyTimeOf(client, member);
  const { after, shared } = timeLeftBy(await plansBefore(client, member, planId));
  return {
    studyTime,
    startsNoEarlierThan: after?.firstDay ?? null,
    after: after && { id: after.plan.id, title: after.plan.title },
    shared,
  };
}

/** All that are followed, for a plan that is not; with their open steps. */
async function plansBefore(client: Db | Tx, member: Member | LockedMember, planId: string | null) {
  const plans = await client.plan.findMany({
    where: { userId: member.id, archivedAt: null },
    select: { id: true, title: true },
    orderBy: [...inOrder],
  });
  const place = plans.findIndex(({ id }) => id === planId);
  const before = plans.slice(0, place === -1 ? plans.length : place);
  if (before.length === 0) return [];
  const open = await client.planStep.findMany({
    where: { planId: { in: before.map(({ id }) => id) }, doneAt: null },
    select: { planId: true, key: true, start: true, finish: true },
    orderBy: [{ planId: "asc" }, { position: "asc" }],
  });
  return before.map((plan) => ({
    ...plan,
    open: open
      .filter((step) => step.planId === plan.id)
      .map(({ key, start, finish }) => ({ key, start: dayOfColumn(start), finish: dayOfColumn(finish) })),
  }));
}
