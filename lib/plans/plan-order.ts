import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { Db, Tx } from "@/lib/db/client";

/** The person's own order of the plans that they follow. */
export const inOrder = [{ priority: "asc" }, { createdAt: "desc" }, { id: "desc" }] as const;

/** Ids of the plans that the person follows, the first one first. */
export async function orderOfPlans(client: Db | Tx, member: Member | LockedMember): Promise<string[]> {
  const plans = await client.plan.findMany({
    where: { userId: member.id, archivedAt: null },
    select: { id: true },
    orderBy: [...inOrder],
  });
  return plans.map(({ id }) => id);
}

/** The place of a plan that comes after all that the person follows. */
export async function lastPlace(tx: Tx, owner: LockedMember): Promise<number> {
  const { _max } = await tx.plan.aggregate({ where: { userId: owner.id, archivedAt: null }, _max: { priority: true } });
  return (_max.priority ?? -1) + 1;
}

/** Gives the plans their places, from 0. */
export async function keepOrder(tx: Tx, owner: LockedMember, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Plan" plan SET priority = placed.place - 1
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS placed (id, place)
    WHERE plan.id = placed.id AND plan."userId" = ${owner.id}::uuid`;
}
