import { withLockedMember } from "@/lib/accounts/locked-member";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import type { Member } from "@/lib/accounts/member";
import { replaceRecoveryCodes } from "@/lib/accounts/second-factor/recovery-codes";
import { done, type Failure, fail, type Result } from "@/lib/result";

/** Makes new recovery codes, to be shown this once; older ones no longer work. */
export function renewRecoveryCodes(
  member: Member,
  now = new Date(),
): Promise<Result<{ recoveryCodes: string[] }, Failure>> {
  return withLockedMember(member, async (tx): Promise<Result<{ recoveryCodes: string[] }, Failure>> => {
    const { id: userId, email } = member;
    const isOn = await tx.authenticator.count({ where: { userId, enabledAt: { not: null } } });
    if (!isOn) return fail(offMeanwhile);
    const recoveryCodes = await replaceRecoveryCodes(tx, userId, now);
    await enqueueMail(tx, { kind: "notice", event: "recovery-codes-made", userId, email });
    return done({ recoveryCodes });
  });
}

const offMeanwhile = {
  kind: "changed-elsewhere",
  message: "No code is asked for any more: that was turned off in another tab. Reload the page.",
} as const;
