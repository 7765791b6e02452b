import type { Tx } from "@/lib/db/client";

/**
 * Someone has just shown that the account's address is theirs: it is confirmed, every session ends, and the ways to sign
 * in that were added before it was ever confirmed go, since whoever made the account need not have been its owner.
 */
export async function takeOverByAddress(tx: Tx, userId: string, now: Date): Promise<void> {
  const { emailConfirmedAt } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { emailConfirmedAt: true },
  });
  const unproven = { userId, createdAt: { lt: emailConfirmedAt ?? now } };
  await tx.account.deleteMany({ where: unproven });
  await tx.passkey.deleteMany({ where: unproven });
  const { count } = await tx.authenticator.deleteMany({ where: unproven });
  if (count > 0) await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.session.deleteMany({ where: { userId } });
  if (!emailConfirmedAt) {
    await tx.user.update({ where: { id: userId }, data: { emailConfirmedAt: now }, select: { id: true } });
  }
}
