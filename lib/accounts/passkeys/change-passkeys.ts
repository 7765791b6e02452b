import { withLockedMember } from "@/lib/accounts/locked-member";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import type { Member } from "@/lib/accounts/member";
import { db, type Tx } from "@/lib/db/client";
import { hasMailServer } from "@/lib/mail/mail-settings";
import { done, type Failure, fail, type Result } from "@/lib/result";

/** Gives one of the person's passkeys another name. */
export async function renamePasskey(member: Member, id: string, name: string): Promise<Result<null, Failure>> {
  const { count } = await db.passkey.updateMany({ where: { id, userId: member.id }, data: { name } });
  return count === 1 ? done(null) : fail(noSuchPasskey);
}

/** Removes one of the person's passkeys, unless nothing would be left to sign in with; gone already is fine too. */
export function removePasskey(member: Member, id: string): Promise<Result<null, Failure>> {
  return withLockedMember(member, async (tx): Promise<Result<null, Failure>> => {
    const { id: userId, email } = member;
    const own = { id, userId };
    if ((await tx.passkey.count({ where: own })) === 0) return done(null);
    if (!(await hasOtherWayIn(tx, userId, id))) return fail(lastWayIn);
    await tx.passkey.deleteMany({ where: own });
    await enqueueMail(tx, { kind: "notice", event: "passkey-removed", userId, email });
    return done(null);
  });
}

async function hasOtherWayIn(tx: Tx, userId: string, passkey: string): Promise<boolean> {
  if (hasMailServer()) return true; // by a link in a mail
  const ways = [
    await tx.password.count({ where: { userId } }),
    await tx.account.count({ where: { userId } }),
    await tx.passkey.count({ where: { userId, id: { not: passkey } } }),
  ];
  return ways.some((count) => count > 0);
}

const noSuchPasskey = {
  kind: "no-such-passkey",
  message: "This passkey was removed in the meantime. Reload the page.",
} as const;

const lastWayIn = {
  kind: "last-way-in",
  message: "This passkey is the only way to sign in to your account. Set a password or add another passkey first.",
} as const;
