import { withLockedMember } from "@/lib/accounts/locked-member";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import type { Member } from "@/lib/accounts/member";
import { done, type Failure, type Result } from "@/lib/result";

/** Has no code asked for any more, and forgets the app's key and the recovery codes; off already is fine too. */
export function turnOffSecondFactor(member: Member): Promise<Result<null, Failure>> {
  return withLockedMember(member, async (tx): Promise<Result<null, Failure>> => {
    const { id: userId, email } = member;
    const { count } = await tx.authenticator.deleteMany({ where: { userId, enabledAt: { not: null } } });
    await tx.recoveryCode.deleteMany({ where: { userId } });
    if (count > 0) await enqueueMail(tx, { kind: "notice", event: "second-factor-off", userId, email });
    return done(null);
  });
}
