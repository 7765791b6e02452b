import { deviceName } from "@/lib/accounts/sessions/device-name";
import { before, longestSession, longestUnused } from "@/lib/accounts/sessions/lifetimes";
import { db } from "@/lib/db/client";
import { addDays, type Day, dayIn } from "@/lib/time/days";
import { onDayPlanned } from "@/lib/time/planned-day";
import type { CurrentSession } from "./find-session";

/** A browser in which the person is signed in, in words. */
export type AccountSession = {
  readonly id: string;
  /** Such as "Firefox on Windows". */
  readonly device: string;
  /** Such as "today" or "on 3 March 2027", in the person's own time zone. */
  readonly lastUsed: string;
  readonly signedIn: string;
  readonly isThisOne: boolean;
};

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
  const words = (instant: Date) => dayInWords(dayIn(member.timeZone, instant), dayIn(member.timeZone, now));
  const listed = sessions.map((session) => ({
    id: session.id,
    device: deviceName(session.userAgent),
    signedIn: words(session.createdAt),
    lastUsed: words(session.lastUsedAt),
    isThisOne: session.id === id,
  }));
  return [...listed.filter(({ isThisOne }) => isThisOne), ...listed.filter(({ isThisOne }) => !isThisOne)];
}

function dayInWords(day: Day, today: Day): string {
  if (day === today) return "today";
  return day === addDays(today, -1) ? "yesterday" : onDayPlanned(day, today);
}
