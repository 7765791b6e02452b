import { guessingLimit } from "@/lib/accounts/limits/guessing-limit";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import { stepOf } from "@/lib/accounts/second-factor/one-time-code";
import { hashOfRecoveryCode } from "@/lib/accounts/second-factor/recovery-codes";
import { openKey } from "@/lib/accounts/second-factor/sealed-key";
import type { WaitingSession } from "@/lib/accounts/sessions/find-session";
import { db } from "@/lib/db/client";
import { log } from "@/lib/log/log";
import { done, type Failure, fail, type Result } from "@/lib/result";

const attempt = guessingLimit("second-factor");

/**
 * Whether this is the code that the account's app shows now. Each code is good once: of two at the same time one is taken.
 * `from` is the network address of the person.
 */
export function takeCode(
  { userId, email }: WaitingSession,
  code: string,
  from: string,
  now = new Date(),
): Promise<Result<null, Failure>> {
  return attempt({ email, from }, async (): Promise<Result<null, Failure>> => {
    const enabled = { userId, enabledAt: { not: null } };
    const authenticator = await db.authenticator.findUnique({ where: enabled, select: { secret: true } });
    if (!authenticator) return fail(wrongCode);
    const key = openKey(authenticator.secret, userId);
    if (!key) return fail(unreadable());
    const step = stepOf(key, code, now);
    if (step === null) return fail(wrongCode);
    const { count } = await db.authenticator.updateMany({
      where: { ...enabled, lastStep: { lt: step } },
      data: { lastStep: step },
    });
    return count === 1 ? done(null) : fail(wrongCode);
  });
}

/** Whether this is a recovery code of the account; it is used up, and its owner told by mail. */
export function takeRecoveryCode(
  { userId, email }: WaitingSession,
  recoveryCode: string,
  from: string,
): Promise<Result<null, Failure>> {
  return attempt({ email, from }, () =>
    db.$transaction(async (tx): Promise<Result<null, Failure>> => {
      const { count } = await tx.recoveryCode.deleteMany({
        where: { userId, codeHash: hashOfRecoveryCode(recoveryCode) },
      });
      if (count === 0) return fail(wrongRecoveryCode);
      await enqueueMail(tx, { kind: "notice", event: "recovery-code-used", userId, email });
      return done(null);
    }),
  );
}

/** An operator who lost AUTH_SECRET learns here what that costs. */
function unreadable(): Failure {
  log.warn("the key of an authenticator app cannot be read: it was stored under another AUTH_SECRET");
  return {
    kind: "unreadable",
    message:
      "Waypoint can no longer check codes of your app, whatever they are. Use a recovery code; then turn codes off and set them up again.",
  };
}

const wrongCode = {
  kind: "mismatch",
  message: "This code is not right.",
  fields: { code: "This code is not right, or was used already. Wait for the next one and type that." },
} as const;

const wrongRecoveryCode = {
  kind: "mismatch",
  message: "This recovery code is not right.",
  fields: { recoveryCode: "This is none of your recovery codes, or it was used already." },
} as const;
