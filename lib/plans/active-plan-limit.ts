import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Tx } from "@/lib/db/client";

/** Plans that are not archived; each change of a rating notes the progress of all of them. */
const mostActivePlans = 20;

/** Whether the person may follow one plan more. */
export async function hasRoomForPlan(tx: Tx, owner: LockedMember): Promise<boolean> {
  return (await tx.plan.count({ where: { userId: owner.id, archivedAt: null } })) < mostActivePlans;
}

export const tooManyPlans = {
  kind: "too-many-plans",
  message: `You already follow ${mostActivePlans} plans, the most you can have at once. Archive one first.`,
} as const;
