import type { NoAccount } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { Tx } from "@/lib/db/client";
import { type Failure, fail, type Result } from "@/lib/result";
import { computeThenKeep, inputsChanged } from "./compute-then-keep";
import { type LockedPlan, withLockedPlan } from "./locked-plan";
import type { noSuchPlan } from "./plan-failures";
import { type ProposalInputs, readProposalInputs } from "./proposal-inputs";

/**
 * Changes a plan of the member's by what was computed from all that it rests on: computed while nothing is locked, and
 * again if any of that has changed until the plan is.
 */
export async function withRecomputed<C, T, E extends Failure>(
  member: Member,
  planId: string,
  compute: (inputs: ProposalInputs) => C,
  change: (tx: Tx, plan: LockedPlan, inputs: ProposalInputs, computed: C) => Promise<Result<T, E>>,
): Promise<Result<T, E | NoAccount | typeof noSuchPlan>> {
  return computeThenKeep(
    member,
    (client, whose) => readProposalInputs(client, whose, planId),
    (inputs) => inputs && { inputs, computed: compute(inputs) },
    (read, stillHolds) =>
      withLockedPlan(member, planId, async (tx, plan): Promise<Result<T, E | typeof inputsChanged>> => {
        if (!read || !(await stillHolds(tx, plan.owner))) return fail(inputsChanged);
        return change(tx, plan, read.inputs, read.computed);
      }),
  );
}
