import { currentMember } from "@/lib/accounts/auth/session";
import { linkProblem } from "@/lib/accounts/links/link-problem";
import { type OpenLink, readLink } from "@/lib/accounts/links/read-link";
import { db } from "@/lib/db/client";
import type { MailLinkPurpose } from "@/lib/db/generated/enums";

/** A link from a mail as its page shows it. */
export type OpenedLink =
  | { readonly state: "problem"; readonly message: string }
  /** Someone else is signed in here: by their e-mail. */
  | { readonly state: "other-account"; readonly signedInAs: string }
  | ({ readonly state: "open"; readonly token: string } & OpenLink);

/** What a link is good for in this browser; opening it changes nothing. */
export async function openedLink(token: unknown, purposes: readonly MailLinkPurpose[]): Promise<OpenedLink> {
  const link = await readLink(db, token, purposes);
  if (typeof link === "string") return { state: "problem", message: linkProblem(link).message };
  const member = await currentMember();
  if (member && member.id !== link.userId) return { state: "other-account", signedInAs: member.email };
  return { state: "open", token: String(token), ...link };
}
