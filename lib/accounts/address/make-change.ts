import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import type { Tx } from "@/lib/db/client";

/**
 * Gives the account its new address, which is thereby confirmed, and tells the old one. Sessions go on. Throws Prisma's
 * P2002 if another account has it meanwhile.
 */
export async function makeChange(tx: Tx, userId: string, newEmail: string, now: Date): Promise<void> {
  const { email, emailConfirmedAt } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, emailConfirmedAt: true },
  });
  await tx.user.update({
    where: { id: userId },
    data: { email: newEmail, emailConfirmedAt: emailConfirmedAt ?? now },
    select: { id: true },
  });
  await tx.addressChange.delete({ where: { userId }, select: { userId: true } });
  await enqueueMail(tx, { kind: "notice", event: "address-changed", userId, email });
}
