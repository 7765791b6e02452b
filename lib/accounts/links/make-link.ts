import type { Db } from "@/lib/db/client";
import type { MailLinkPurpose } from "@/lib/db/generated/enums";
import { appUrl } from "@/lib/http/app-url";
import { linkToken } from "./link-token";

type LinkKind = {
  /** The page that it leads to. */
  readonly path: string;
  /** How long it is good. */
  readonly minutes: number;
};

const day = 24 * 60;

export const linkKinds: Readonly<Record<MailLinkPurpose, LinkKind>> = {
  reset_password: { path: "/reset-password", minutes: 30 },
  sign_in: { path: "/sign-in/link", minutes: 30 },
  confirm_address: { path: "/confirm-address", minutes: day },
  approve_change: { path: "/change-address", minutes: day },
  confirm_change: { path: "/change-address", minutes: day },
};

export type LinkRequest = {
  /** A UUID that is the link's own: for a mail, the id of its job. */
  readonly id: string;
  readonly userId: string;
  readonly purpose: MailLinkPurpose;
  /** Where the mail goes. */
  readonly email: string;
};

/**
 * Makes a link, good from now on, in place of all that the person has for the same purpose. Asked for again, it is the
 * same link, good from now on anew, since the mail that it stood in was not accepted.
 * @returns null if there is no such account, or if the link was used, replaced, or made for another address meanwhile
 */
export async function makeLink(client: Db, { id, userId, purpose, email }: LinkRequest): Promise<URL | null> {
  const { path, minutes } = linkKinds[purpose];
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  return client.$transaction(async (tx) => {
    // Two links at once would each take the other for the older one.
    const [person] = await tx.$queryRaw<object[]>`SELECT id FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
    if (!person) return null;
    const made = await tx.mailLink.findUnique({ where: { id } });
    if (made && (made.usedAt || made.replacedAt || made.userId !== userId || made.email !== email)) return null;
    if (!made) await replaceOthers();
    await tx.mailLink.upsert({
      where: { id },
      create: { id, userId, purpose, email, expiresAt },
      update: { expiresAt },
    });
    return linkUrl(path, id);

    async function replaceOthers(): Promise<void> {
      const open = { userId, purpose, usedAt: null, replacedAt: null };
      await tx.mailLink.updateMany({ where: open, data: { replacedAt: new Date() } });
    }
  });
}

function linkUrl(path: string, id: string): URL {
  const url = new URL(path, appUrl());
  url.searchParams.set("token", linkToken(id));
  return url;
}
