import { linkIdOf } from "@/lib/accounts/links/link-token";
import type { Tx } from "@/lib/db/client";
import type { MailLinkPurpose } from "@/lib/db/generated/enums";

/** A link that is still good, and whose account it is about. */
export type OpenLink = {
  readonly id: string;
  readonly purpose: MailLinkPurpose;
  readonly userId: string;
  /** The account's present address. */
  readonly email: string;
  /** Whether anyone has shown before that the address is theirs. */
  readonly isConfirmed: boolean;
};

/** Why a link is no longer good, or never was. */
export type LinkProblem = "used" | "replaced" | "expired" | "unknown";

/** What a link from a mail is good for, without using it: programs that look at mails open links too. */
export async function readLink(
  client: Tx,
  token: unknown,
  purposes: readonly MailLinkPurpose[],
  now = new Date(),
): Promise<OpenLink | LinkProblem> {
  const id = typeof token === "string" ? linkIdOf(token) : null;
  if (id === null) return "unknown";
  const link = await client.mailLink.findUnique({
    where: { id },
    select: {
      purpose: true,
      email: true,
      expiresAt: true,
      usedAt: true,
      replacedAt: true,
      userId: true,
      user: { select: { email: true, emailConfirmedAt: true } },
    },
  });
  if (!link || !purposes.includes(link.purpose)) return "unknown";
  if (link.usedAt) return "used";
  if (link.replacedAt || !isForAddress(link)) return "replaced";
  if (link.expiresAt <= now) return "expired";
  const { purpose, userId, user } = link;
  return { id, purpose, userId, email: user.email, isConfirmed: user.emailConfirmedAt !== null };
}

/** A link says nothing about an address that the account has left since; one to a new address goes there on purpose. */
function isForAddress(link: { purpose: MailLinkPurpose; email: string; user: { email: string } }): boolean {
  return link.purpose === "confirm_change" || link.email === link.user.email;
}
