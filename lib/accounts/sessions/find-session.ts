import { authenticate, type Identity } from "@/lib/accounts/authenticate";
import type { Member } from "@/lib/accounts/member";
import {
  before,
  longestSession,
  longestUnused,
  secondFactorWithin,
  useNotedEvery,
} from "@/lib/accounts/sessions/lifetimes";
import { hashOfToken } from "@/lib/accounts/sessions/session-token";
import { db } from "@/lib/db/client";

/** The session that a request belongs to, and whose it is. */
export type CurrentSession = {
  readonly id: string;
  readonly member: Member;
  /** When the person last showed who they are. */
  readonly authenticatedAt: Date;
};

type SessionRow = Identity & {
  readonly sessionId: string;
  readonly authenticatedAt: Date;
  readonly lastUsedAt: Date;
};

/** The session of this token; null if there is none, it is over, or it still waits for the second factor. */
export async function findSession(token: string, now = new Date()): Promise<CurrentSession | null> {
  // A join: the client would read the relation by a second query, and every request of a member asks this.
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT "User".id, email, name, "timeZone", "hoursPerWeek", "targetRoleId",
      "Session".id AS "sessionId", "authenticatedAt", "lastUsedAt"
    FROM "Session" JOIN "User" ON "User".id = "Session"."userId"
    WHERE "tokenHash" = ${hashOfToken(token)} AND NOT "awaitsSecondFactor"
      AND "lastUsedAt" > ${before(now, longestUnused)} AND "Session"."createdAt" > ${before(now, longestSession)}`;
  if (!row) return null;
  if (row.lastUsedAt < before(now, useNotedEvery)) await noteUse(row.sessionId, now);
  return { id: row.sessionId, member: authenticate(row), authenticatedAt: row.authenticatedAt };
}

async function noteUse(id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { id }, data: { lastUsedAt: now } });
}

/** A session whose second factor has not been shown yet. */
export type WaitingSession = { readonly id: string; readonly userId: string; readonly email: string };

/** The session of this token that waits for the second factor; null if there is none, or it waited too long. */
export async function findWaitingSession(token: string, now = new Date()): Promise<WaitingSession | null> {
  const waiting = await db.session.findUnique({
    where: {
      tokenHash: hashOfToken(token),
      awaitsSecondFactor: true,
      createdAt: { gt: before(now, secondFactorWithin) },
    },
    select: { id: true, userId: true, user: { select: { email: true } } },
  });
  return waiting && { id: waiting.id, userId: waiting.userId, email: waiting.user.email };
}
