import type { ChangeOutcome } from "@/lib/accounts/address/change-outcome";
import { makeChange } from "@/lib/accounts/address/make-change";
import type { OpenLink } from "@/lib/accounts/links/read-link";
import { redeemLink } from "@/lib/accounts/links/redeem-link";
import { withLockedMember } from "@/lib/accounts/locked-member";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import type { Member } from "@/lib/accounts/member";
import { db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { MailLinkPurpose } from "@/lib/db/generated/enums";
import { done, type Failure, fail, type Result } from "@/lib/result";

/** The links to both ends. */
const ends: MailLinkPurpose[] = ["approve_change", "confirm_change"];

/**
 * Begins a change of address, in place of one that was begun before. A mail goes to each end, and the change is made once
 * both have agreed; a present address that was never confirmed is not asked. A new address that has an account already
 * gets the same answer, and a mail that says so.
 */
export async function askToChangeAddress(
  member: Member,
  newEmail: string,
  now = new Date(),
): Promise<Result<null, Failure>> {
  return withLockedMember(member, async (tx, { id: userId }): Promise<Result<null, Failure>> => {
    const { email, emailConfirmedAt } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, emailConfirmedAt: true },
    });
    if (newEmail === email) return fail(sameAddress);
    // A mail that names another new address must not approve this one.
    const older = { userId, purpose: { in: ends }, usedAt: null, replacedAt: null };
    await tx.mailLink.updateMany({ where: older, data: { replacedAt: now } });
    const taken = (await tx.user.count({ where: { email: newEmail } })) > 0;
    const begun = { newEmail, createdAt: now, approvedAt: emailConfirmedAt ? null : now, confirmedAt: null };
    await tx.addressChange.upsert({ where: { userId }, create: { userId, ...begun }, update: begun });
    if (emailConfirmedAt) await enqueueMail(tx, { kind: "approve-change", userId, newEmail });
    await enqueueMail(
      tx,
      taken ? { kind: "address-taken", email: newEmail } : { kind: "confirm-change", userId, newEmail },
    );
    return done(null);
  });
}

/** Gives up a change of address that waits for its mails; none is fine too. */
export async function giveUpChange(member: Member): Promise<Result<null, Failure>> {
  await db.addressChange.deleteMany({ where: { userId: member.id } });
  return done(null);
}

/** One end of a change of address agrees, by the link in its mail; the second one makes the change. */
export async function agreeToChange(
  token: string,
  now = new Date(),
): Promise<Result<Exclude<ChangeOutcome, "refused">, Failure>> {
  try {
    return await redeemLink(token, ends, (tx, link) => agree(tx, link, now), now);
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return fail(takenMeanwhile);
    throw error;
  }
}

async function agree(
  tx: Tx,
  { userId, purpose }: OpenLink,
  now: Date,
): Promise<Result<Exclude<ChangeOutcome, "refused">, Failure>> {
  const change = await tx.addressChange.findUnique({ where: { userId } });
  if (!change) return fail(givenUp);
  const agreed = purpose === "approve_change" ? { approvedAt: now } : { confirmedAt: now };
  const { approvedAt, confirmedAt } = { ...change, ...agreed };
  if (approvedAt && confirmedAt) {
    await makeChange(tx, userId, change.newEmail, now);
    return done("changed");
  }
  await tx.addressChange.update({ where: { userId }, data: agreed, select: { userId: true } });
  return done(purpose === "approve_change" ? "approved" : "confirmed");
}

/** The present address refuses the change, by the link in its mail: it is given up, and every session ends. */
export function refuseChange(token: string, now = new Date()): Promise<Result<null, Failure>> {
  return redeemLink(
    token,
    ["approve_change"],
    async (tx, { userId }): Promise<Result<null, Failure>> => {
      await tx.addressChange.deleteMany({ where: { userId } });
      await tx.session.deleteMany({ where: { userId } });
      return done(null);
    },
    now,
  );
}

const sameAddress = {
  kind: "invalid",
  message: "Please look at the marked fields.",
  fields: { email: "This is your address already." },
} as const;

export const givenUp = {
  kind: "no-change",
  message: "This change of address was given up. Nothing was changed.",
} as const;

const takenMeanwhile = {
  kind: "taken",
  message: "Meanwhile another account was made with the new address, so yours keeps its present one.",
} as const;
