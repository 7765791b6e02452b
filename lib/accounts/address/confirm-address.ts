import { redeemLink } from "@/lib/accounts/links/redeem-link";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { done, type Failure, fail, type Result } from "@/lib/result";

/** Has a mail sent with a link that confirms the member's address; none if it is confirmed already. */
export async function askToConfirm(member: Member): Promise<Result<null, Failure>> {
  await enqueueMail(db, { kind: "confirm-address", userId: member.id });
  return done(null);
}

/**
 * Confirms the member's address by the link from a mail. Only for the member themselves: so one person knows the account's
 * way in and reads its mail, and nothing else has to change.
 */
export function confirmAddress(member: Member, token: string, now = new Date()): Promise<Result<null, Failure>> {
  return redeemLink(
    token,
    ["confirm_address"],
    async (tx, { userId }): Promise<Result<null, Failure>> => {
      if (userId !== member.id) return fail(ofAnotherAccount);
      await tx.user.update({ where: { id: userId }, data: { emailConfirmedAt: now }, select: { id: true } });
      return done(null);
    },
    now,
  );
}

const ofAnotherAccount = {
  kind: "another-account",
  message: "This link belongs to another account than the one that you are signed in to. Nothing was changed.",
} as const;
