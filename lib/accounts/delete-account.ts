import { passwordAttempt } from "@/lib/accounts/limits/password-attempt";
import { withdrawMails } from "@/lib/accounts/mails/withdraw-mails";
import type { Member } from "@/lib/accounts/member";
import { verifyPassword } from "@/lib/accounts/password/hash-password";
import type { DeleteAccountInput } from "@/lib/accounts/schema";
import type { CurrentSession } from "@/lib/accounts/sessions/find-session";
import { isFresh, notFresh } from "@/lib/accounts/sessions/fresh";
import { db } from "@/lib/db/client";
import { done, type Failure, fail, type Result } from "@/lib/result";

/** Deletes the account and all that is the person's, once they have shown again that it is theirs. */
export async function deleteAccount(
  session: CurrentSession,
  input: DeleteAccountInput,
  from: string,
): Promise<Result<null, Failure>> {
  const { member } = session;
  const stored = await db.password.findUnique({ where: { userId: member.id }, select: { hash: true } });
  if (!stored) {
    if (!isFresh(session)) return fail(notFresh);
    return input.email === member.email ? erase(member) : fail(otherEmail);
  }
  return passwordAttempt({ email: member.email, from }, async () => {
    const right = await verifyPassword(stored.hash, input.password ?? "");
    return right ? erase(member) : fail(wrongPassword);
  });
}

/** Foreign keys cascade, so ratings, history and plans go with it; mails wait elsewhere. Gone already is fine too. */
async function erase(member: Member): Promise<Result<null, Failure>> {
  await db.$transaction(async (tx) => {
    await tx.user.deleteMany({ where: { id: member.id } });
    await withdrawMails(tx, member);
  });
  return done(null);
}

const wrongPassword = {
  kind: "mismatch",
  message: "Nothing was deleted: the password is not right.",
  fields: { password: "This is not your password." },
} as const;

const otherEmail = {
  kind: "mismatch",
  message: "Nothing was deleted: that is not the e-mail address of this account.",
  fields: { email: "Type the e-mail address of this account." },
} as const;
