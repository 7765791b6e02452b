import { createHash, randomBytes } from "node:crypto";
import { db } from "@/lib/db/client";

/** How long a passkey may take to answer, seconds: 5 minutes. */
export const answerWithin = 300;

/**
 * Something random for a passkey to sign; the database keeps its hash until it is answered.
 * @param userId who adds a passkey; null where someone shows one
 * @returns base64url
 */
export async function newChallenge(userId: string | null, now = new Date()): Promise<string> {
  const challenge = randomBytes(32).toString("base64url");
  await db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
  const expiresAt = new Date(now.getTime() + answerWithin * 1000);
  await db.passkeyChallenge.create({ data: { challengeHash: hashOf(challenge), userId, expiresAt } });
  return challenge;
}

/** Whether this was asked for that purpose and is not too old. It is gone by this, so no answer is good twice. */
export async function takeChallenge(challenge: string, userId: string | null, now = new Date()): Promise<boolean> {
  const [asked] = await db.$queryRaw<{ userId: string | null; expiresAt: Date }[]>`
    DELETE FROM "PasskeyChallenge" WHERE "challengeHash" = ${hashOf(challenge)} RETURNING "userId", "expiresAt"`;
  return asked !== undefined && asked.userId === userId && asked.expiresAt > now;
}

function hashOf(challenge: string): Buffer<ArrayBuffer> {
  return createHash("sha256").update(challenge).digest();
}
