import { deviceName } from "@/lib/accounts/sessions/device-name";
import { before, longestSession, longestUnused } from "@/lib/accounts/sessions/lifetimes";
import { db } from "@/lib/db/client";
import { recentDay } from "@/lib/time/recent-day";
import type { AccountSession } from "./account-session";
import type { CurrentSession } from "./find-session";

/** Where the person is signed in: this browser first, then by last use. */
export async function listSessions({ id, member }: CurrentSession, now = new Date()): Promise<AccountSession[]> {
  const sessions = await db.session.findMany({
    where: {
      userId: member.id,
      awaitsSecondFactor: false,
      lastUsedAt: { gt: before(now, longestUnused) },
      createdAt: { gt: before(now, longestSession) },
    },
    orderBy: { lastUsedAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true, lastUsedAt: true },
  });
  const words = (instant: Date) => recentDay(instant, member.timeZone, now);
  const listed = sessions.map((session) => ({
    id: session.id,
    device: deviceName(session.userAgent),
    signedIn: words(session.createdAt),
    lastUsed: words(session.lastUsedAt),
    isThisOne: session.id === id,
  }));
  return [...listed.filter(({ isThisOne }) => isThisOne), ...listed.filter(({ isThisOne }) => !isThisOne)];
}
