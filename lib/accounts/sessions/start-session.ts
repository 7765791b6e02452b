import { hashOfToken, newSessionToken } from "@/lib/accounts/sessions/session-token";
import { db } from "@/lib/db/client";

type Start = {
  readonly userId: string;
  /** The browser's User-Agent. */
  readonly userAgent: string;
  /** Whether both factors were shown at once, as a passkey does. */
  readonly bothFactors: boolean;
};

/**
 * Starts a session and gives the token for the browser's cookie. Where the account has a second factor that was not
 * shown, the session waits for it and signs nobody in until then.
 */
export async function startSession({ userId, userAgent, bothFactors }: Start, now = new Date()): Promise<string> {
  const token = newSessionToken();
  const enabled = { userId, enabledAt: { not: null } };
  const awaitsSecondFactor = !bothFactors && (await db.authenticator.count({ where: enabled })) > 0;
  await db.session.create({
    data: {
      userId,
      tokenHash: hashOfToken(token),
      userAgent: userAgent.slice(0, 300),
      awaitsSecondFactor,
      createdAt: now,
      lastUsedAt: now,
      authenticatedAt: now,
    },
    select: { id: true },
  });
  return token;
}
