import { db, type Tx } from "@/lib/db/client";
import { refuseWithinTransaction } from "@/lib/db/within-transaction";
import { type Failure, fail, type Result } from "@/lib/result";
import type { Member } from "./member";
import { queued } from "./per-person-queue";

class HeldMember {
  /** Makes the type nominal: no plain object passes for a locked member. */
  readonly #held = true;
  readonly id: string;
  /** IANA name of the zone in which the person's days are counted, as it is now. */
  readonly timeZone: string;

  constructor({ id, timeZone }: { readonly id: string; readonly timeZone: string }) {
    this.id = id;
    this.timeZone = timeZone;
  }

  get held(): boolean {
    return this.#held;
  }
}

/** A person of whom nobody else changes anything until the transaction ends. */
export type LockedMember = HeldMember;

/**
 * The one way to change what is a person's: one writer a person at a time, until the transaction ends. Ratings, steps
 * and progress follow from one another, so two changes at once could each compute from what the other is about to
 * change. Whoever needs more than the person locks their plan next and its steps last, so that no two deadlock.
 * @param change gives a failure back only before its first write, since returning commits; after it, it throws
 */
export async function withLockedMember<T, E extends Failure>(
  member: Member,
  change: (tx: Tx, locked: LockedMember) => Promise<Result<T, E>>,
): Promise<Result<T, E | NoAccount>> {
  refuseWithinTransaction(); // or it would wait for its own end
  return queued(member.id, () =>
    db.$transaction(async (tx): Promise<Result<T, E | NoAccount>> => {
      // NO KEY: rows that refer to the person may still be added by others.
      const [row] = await tx.$queryRaw<{ id: string; timeZone: string }[]>`
        SELECT id, "timeZone" FROM "User" WHERE id = ${member.id}::uuid FOR NO KEY UPDATE`;
      return row ? change(tx, new HeldMember(row)) : fail(noAccount);
    }),
  );
}

export type NoAccount = { readonly kind: "no-account"; readonly message: string };

const noAccount: NoAccount = { kind: "no-account", message: "This account was deleted." };
