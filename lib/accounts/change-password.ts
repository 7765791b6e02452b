import { passwordAttempt } from "@/lib/accounts/limits/password-attempt";
import { withLockedMember } from "@/lib/accounts/locked-member";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import { hashPassword, verifyPassword } from "@/lib/accounts/password/hash-password";
import { weakPassword } from "@/lib/accounts/password/new-password";
import type { ChangePasswordInput } from "@/lib/accounts/schema";
import { endOtherSessions } from "@/lib/accounts/sessions/end-sessions";
import type { CurrentSession } from "@/lib/accounts/sessions/find-session";
import { isFresh, notFresh } from "@/lib/accounts/sessions/fresh";
import { db } from "@/lib/db/client";
import { done, type Failure, fail, type Result } from "@/lib/result";

/**
 * Changes the password of someone who knows the present one, or sets the first one of someone who has lately shown who
 * they are, and ends every other session.
 */
export async function changePassword(
  session: CurrentSession,
  input: ChangePasswordInput,
  from: string,
): Promise<Result<null, Failure>> {
  const { member } = session;
  const weak = weakPassword(input.password, member);
  if (weak) return fail(weak);
  const stored = await db.password.findUnique({ where: { userId: member.id }, select: { hash: true } });
  if (!stored) return isFresh(session) ? replaceHash(session, null, input.password) : fail(notFresh);
  return passwordAttempt({ email: member.email, from }, async () => {
    const right = await verifyPassword(stored.hash, input.current ?? "");
    return right ? replaceHash(session, stored.hash, input.password) : fail(wrongCurrent);
  });
}

/** Only if the hash is still the one that was looked at: of two changes at once, the second is told. */
async function replaceHash(
  { id, member }: CurrentSession,
  before: string | null,
  password: string,
): Promise<Result<null, Failure>> {
  const hash = await hashPassword(password);
  return withLockedMember(member, async (tx): Promise<Result<null, Failure>> => {
    const owner = { userId: member.id };
    const { count } = before
      ? await tx.password.updateMany({ where: { ...owner, hash: before }, data: { hash, changedAt: new Date() } })
      : await tx.password.createMany({ data: [{ ...owner, hash }], skipDuplicates: true });
    if (count === 0) return fail(changedElsewhere);
    await endOtherSessions(tx, member.id, id);
    await enqueueMail(tx, { kind: "notice", event: "password-changed", userId: member.id, email: member.email });
    return done(null);
  });
}

const wrongCurrent = {
  kind: "mismatch",
  message: "Your current password is not right.",
  fields: { current: "This is not your current password." },
} as const;

const changedElsewhere = {
  kind: "changed-elsewhere",
  message: "Your password was changed elsewhere in the meantime. Reload the page and sign in with the new one.",
} as const;
