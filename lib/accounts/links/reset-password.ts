import { redeemLink } from "@/lib/accounts/links/redeem-link";
import { takeOverByAddress } from "@/lib/accounts/links/take-over-by-address";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import { hashPassword } from "@/lib/accounts/password/hash-password";
import { weakPassword } from "@/lib/accounts/password/new-password";
import { done, type Failure, fail, type Result } from "@/lib/result";

/**
 * Sets a new password by the link from a mail. Whoever reads the account's mail owns it: the address is confirmed, every
 * session ends, and ways to sign in that were added before it was confirmed are gone.
 */
export async function resetPassword(token: string, password: string, now = new Date()): Promise<Result<null, Failure>> {
  const hash = await hashPassword(password);
  return redeemLink(
    token,
    ["reset_password"],
    async (tx, { userId, email }): Promise<Result<null, Failure>> => {
      const { name } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
      const weak = weakPassword(password, { email, name });
      if (weak) return fail(weak);
      const changed = { hash, changedAt: now };
      await tx.password.upsert({ where: { userId }, create: { userId, ...changed }, update: changed });
      await takeOverByAddress(tx, userId, now);
      await enqueueMail(tx, { kind: "notice", event: "password-reset", userId, email });
      return done(null);
    },
    now,
  );
}
