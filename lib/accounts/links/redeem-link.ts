import { linkProblem } from "@/lib/accounts/links/link-problem";
import { type OpenLink, readLink } from "@/lib/accounts/links/read-link";
import { db, type Tx } from "@/lib/db/client";
import type { MailLinkPurpose } from "@/lib/db/generated/enums";
import { type Failure, fail, type Result } from "@/lib/result";

/**
 * Redeems a link from a mail: once, and together with what it is used for, so neither happens without the other.
 * @param use gives a failure back only before its first write; the link then stays good
 */
export async function redeemLink<T>(
  token: string,
  purposes: readonly MailLinkPurpose[],
  use: (tx: Tx, link: OpenLink) => Promise<Result<T, Failure>>,
  now = new Date(),
): Promise<Result<T, Failure>> {
  const seen = await readLink(db, token, purposes, now);
  if (typeof seen === "string") return fail(linkProblem(seen));
  return db.$transaction(async (tx) => {
    // Whoever uses or makes a link of this person waits here, and then sees what became of this one.
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${seen.userId}::uuid FOR NO KEY UPDATE`;
    const link = await readLink(tx, token, purposes, now);
    if (typeof link === "string") return fail(linkProblem(link));
    const result = await use(tx, link);
    if (result.ok) await tx.mailLink.update({ where: { id: link.id }, data: { usedAt: now }, select: { id: true } });
    return result;
  });
}
