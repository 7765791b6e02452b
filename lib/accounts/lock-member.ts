import type { Tx } from "@/lib/db/client";
import type { Member } from "./member";

/**
 * One writer a person at a time, until the transaction ends: ratings, steps and progress follow from one another, so
 * two of their changes at once could each compute from what the other is about to change. To be called before the
 * first read. False if the account is gone.
 */
export async function lockMember(tx: Tx, member: Member): Promise<boolean> {
  // NO KEY: rows that refer to the person may still be added by others.
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "User" WHERE id = ${member.id}::uuid FOR NO KEY UPDATE`;
  return rows.length > 0;
}
