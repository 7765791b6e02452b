import { passwordAttempt } from "@/lib/accounts/limits/password-attempt";
import { withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { hashPassword, verifyPassword } from "@/lib/accounts/password/hash-password";
import { weakPassword } from "@/lib/accounts/password/new-password";
import type { ChangePasswordInput } from "@/lib/accounts/schema";
import type { Session } from "@/lib/accounts/session";
import { db } from "@/lib/db/client";
import { done, type Failure, fail, type Result } from "@/lib/result";

/** Changes the password, or sets the first one, and ends every session; gives the one that may go on. */
export async function changePassword(
  member: Member,
  input: ChangePasswordInput,
  from: string,
): Promise<Result<Session, Failure>> {
  const weak = weakPassword(input.password, member);
  if (weak) return fail(weak);
  const stored = await db.password.findUnique({ where: { userId: member.id }, select: { hash: true } });
  if (!stored) return replaceHash(member, null, input.password);
  return passwordAttempt({ email: member.email, from }, async () => {
    const right = await verifyPassword(stored.hash, input.current ?? "");
    return right ? replaceHash(member, stored.hash, input.password) : fail(wrongCurrent);
  });
}

/** Only if the hash is still the one that was looked at: of two changes at once, the second is told. */
async function replaceHash(member: Member, before: string | null, password: string): Promise<Result<Session, Failure>> {
  const hash = await hashPassword(password);
  return withLockedMember(member, async (tx): Promise<Result<Session, Failure>> => {
    const owner = { userId: member.id };
    const { count } = before
      ? await tx.password.updateMany({ where: { ...owner, hash: before }, data: { hash, changedAt: new Date() } })
      : await tx.password.createMany({ data: [{ ...owner, hash }], skipDuplicates: true });
    if (count === 0) return fail(changedElsewhere);
    const { sessionVersion } = await tx.user.update({
      where: { id: member.id },
      data: { sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    });
    return done({ userId: member.id, version: sessionVersion });
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
