import { hashOfToken, newSessionToken } from "@/lib/accounts/sessions/session-token";
import { db } from "@/lib/db/client";

/**
 * Called once the person has shown who they are, with every factor of the account: the session goes on under
 * another token, which is returned, and the old one is worthless. Null if the session has ended meanwhile.
 */
export async function renewSession(id: string, now = new Date()): Promise<string | null> {
  const token = newSessionToken();
  const { count } = await db.session.updateMany({
    where: { id },
    data: { tokenHash: hashOfToken(token), authenticatedAt: now, lastUsedAt: now, awaitsSecondFactor: false },
  });
  return count === 1 ? token : null;
}
