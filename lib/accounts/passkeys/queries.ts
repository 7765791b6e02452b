import type { Member } from "@/lib/accounts/member";
import type { AccountPasskey } from "@/lib/accounts/passkeys/passkey";
import { db } from "@/lib/db/client";
import { recentDay } from "@/lib/time/recent-day";

/** The person's passkeys, oldest first. */
export async function ownPasskeys({ id: userId, timeZone }: Member, now = new Date()): Promise<AccountPasskey[]> {
  const passkeys = await db.passkey.findMany({
    where: { userId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
  });
  return passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
    id,
    name,
    added: recentDay(createdAt, timeZone, now),
    lastUsed: lastUsedAt && recentDay(lastUsedAt, timeZone, now),
  }));
}
