import { isDeepStrictEqual } from "node:util";
import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { type Db, db, type Tx } from "@/lib/db/client";
import { DatabaseFailure } from "@/lib/db/database-failure";
import { type Failure, fail, type Result } from "@/lib/result";

/** Whether what was computed before the transaction still follows from what it reads now. */
type StillHolds = (tx: Tx, owner: LockedMember) => Promise<boolean>;

/** To be given back by `keep` for what no longer holds. */
export const inputsChanged = { kind: "inputs-changed", message: "What this is based on has just changed." } as const;

const mostTries = 3;

/**
 * Lets the engine work while nothing is locked: what it needs is read and computed first, and the transaction keeps the
 * result only if it reads the same. Where something was changed in between, all is done again, twice; then the answer
 * is that of a database too busy.
 * @param read plain data, all that `compute` goes by; runs once before the transaction and once in it
 * @param keep opens the transaction, asks `stillHolds` in it before the first write, and gives `inputsChanged` back if not
 */
export async function computeThenKeep<Inputs, Computed, T, E extends Failure>(
  member: Member,
  read: (client: Db | Tx, member: Member | LockedMember) => Promise<Inputs>,
  compute: (inputs: Inputs) => Computed,
  keep: (computed: Computed, stillHolds: StillHolds) => Promise<Result<T, E | typeof inputsChanged>>,
): Promise<Result<T, E>> {
  for (let tries = 0; tries < mostTries; tries++) {
    const inputs = await read(db, member);
    const result = await keep(compute(inputs), async (tx, owner) => isDeepStrictEqual(await read(tx, owner), inputs));
    if (result.ok) return result;
    if (!isChange(result.error)) return fail(result.error);
  }
  throw new DatabaseFailure(
    "busy",
    new Error(`What a plan is based on changed ${mostTries} times while it was computed.`),
  );
}

function isChange<E extends Failure>(error: E | typeof inputsChanged): error is typeof inputsChanged {
  return error === inputsChanged;
}
