import { withLockedMember } from "@/lib/accounts/locked-member";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import type { Member } from "@/lib/accounts/member";
import { newKey, stepOf } from "@/lib/accounts/second-factor/one-time-code";
import { replaceRecoveryCodes } from "@/lib/accounts/second-factor/recovery-codes";
import { openKey, sealKey } from "@/lib/accounts/second-factor/sealed-key";
import { endOtherSessions } from "@/lib/accounts/sessions/end-sessions";
import type { CurrentSession } from "@/lib/accounts/sessions/find-session";
import { before } from "@/lib/accounts/sessions/lifetimes";
import type { Tx } from "@/lib/db/client";
import { done, type Failure, fail, type Result } from "@/lib/result";

/** How long a set-up that was begun can be finished, seconds: an hour. */
export const setUpWithin = 3_600;

/** Begins the set-up of an authenticator app with a new key. Nothing is asked for at sign-in before it is finished. */
export function beginSetUp(member: Member, now = new Date()): Promise<Result<null, Failure>> {
  return withLockedMember(member, async (tx): Promise<Result<null, Failure>> => {
    const { id: userId } = member;
    const isOn = await tx.authenticator.count({ where: { userId, enabledAt: { not: null } } });
    if (isOn) return fail(onAlready);
    const begun = { secret: sealKey(newKey(), userId), createdAt: now };
    await tx.authenticator.upsert({ where: { userId }, create: { userId, ...begun }, update: begun });
    return done(null);
  });
}

/**
 * Finishes the set-up with a code of the app, which shows that it has the key: from now on signing in asks for one. Every
 * other session, which never showed one, ends.
 * @returns recovery codes, which are stored in a form that cannot be shown again
 */
export function enableSecondFactor(
  { id, member }: CurrentSession,
  code: string,
  now = new Date(),
): Promise<Result<{ recoveryCodes: string[] }, Failure>> {
  return withLockedMember(member, async (tx): Promise<Result<{ recoveryCodes: string[] }, Failure>> => {
    const { id: userId, email } = member;
    const key = await keyBegun(tx, userId, now);
    if (!key) return fail(notBegun);
    const lastStep = stepOf(key, code, now);
    if (lastStep === null) return fail(wrongCode);
    await tx.authenticator.update({ where: { userId }, data: { enabledAt: now, lastStep } });
    const recoveryCodes = await replaceRecoveryCodes(tx, userId, now);
    await endOtherSessions(tx, userId, id);
    await enqueueMail(tx, { kind: "notice", event: "second-factor-on", userId, email });
    return done({ recoveryCodes });
  });
}

/** The key of a set-up that can still be finished; null if there is none. */
export async function keyBegun(client: Tx, userId: string, now: Date): Promise<Uint8Array<ArrayBuffer> | null> {
  const begun = await client.authenticator.findUnique({
    where: { userId, enabledAt: null, createdAt: { gt: before(now, setUpWithin) } },
    select: { secret: true },
  });
  return begun && openKey(begun.secret, userId);
}

const onAlready = {
  kind: "changed-elsewhere",
  message: "Codes are asked for already: they were set up in another tab. Reload the page.",
} as const;

const notBegun = {
  kind: "changed-elsewhere",
  message:
    "This key is no longer good: it was finished or replaced in another tab, or shown more than an hour ago. Reload the page.",
} as const;

const wrongCode = {
  kind: "mismatch",
  message: "This code is not right.",
  fields: {
    code: "This is not the code that belongs to this key now. Wait for the next one; if that is refused too, check that the clock of your device is right.",
  },
} as const;
