import { type LockedMember, type NoAccount, withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { Tx } from "@/lib/db/client";
import { type Failure, fail, type Result } from "@/lib/result";
import { noSuchPlan } from "./plan-failures";

type PlanRow = {
  readonly id: string;
  readonly title: string;
  readonly archivedAt: Date | null;
  readonly revision: number;
};

class HeldPlan {
  /** Makes the type nominal: no plain object passes for a locked plan. */
  readonly #held = true;
  readonly id: string;
  readonly owner: LockedMember;
  readonly title: string;
  readonly archivedAt: Date | null;
  readonly revision: number;

  constructor(owner: LockedMember, { id, title, archivedAt, revision }: PlanRow) {
    this.id = id;
    this.owner = owner;
    this.title = title;
    this.archivedAt = archivedAt;
    this.revision = revision;
  }

  get held(): boolean {
    return this.#held;
  }
}

/** A plan that nobody else changes until the transaction ends. Whatever writes to a plan asks for one. */
export type LockedPlan = HeldPlan;

/** The one way to change a plan of the member's: the person is locked first, then the plan; its steps come after. */
export async function withLockedPlan<T, E extends Failure>(
  member: Member,
  planId: string,
  change: (tx: Tx, plan: LockedPlan) => Promise<Result<T, E>>,
): Promise<Result<T, E | NoAccount | typeof noSuchPlan>> {
  return withLockedMember(member, async (tx, owner): Promise<Result<T, E | typeof noSuchPlan>> => {
    const [row] = await tx.$queryRaw<PlanRow[]>`
      SELECT id, title, "archivedAt", revision FROM "Plan"
      WHERE id = ${planId}::uuid AND "userId" = ${owner.id}::uuid FOR NO KEY UPDATE`;
    return row ? change(tx, new HeldPlan(owner, row)) : fail(noSuchPlan);
  });
}

/** The other plans that the person follows, by rising id; they cannot change meanwhile, since the person is locked. */
export async function lockOtherPlans(tx: Tx, { id, owner }: LockedPlan): Promise<LockedPlan[]> {
  const rows = await tx.$queryRaw<PlanRow[]>`
    SELECT id, title, "archivedAt", revision FROM "Plan"
    WHERE "userId" = ${owner.id}::uuid AND "archivedAt" IS NULL AND id <> ${id}::uuid
    ORDER BY id FOR NO KEY UPDATE`;
  return rows.map((row) => new HeldPlan(owner, row));
}

/** To be called once in each transaction that changes something of the plan. */
export async function raiseRevision(tx: Tx, plan: LockedPlan): Promise<void> {
  await tx.plan.update({ where: { id: plan.id }, data: { revision: { increment: 1 } }, select: { id: true } });
}
