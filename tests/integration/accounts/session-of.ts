import { authenticate } from "@/lib/accounts/authenticate";
import type { CurrentSession } from "@/lib/accounts/sessions/find-session";
import { findSession } from "@/lib/accounts/sessions/find-session";
import { startSession } from "@/lib/accounts/sessions/start-session";
import { db } from "@/lib/db/client";

/** Signs the account of this e-mail in, in one more browser; gives its session. */
export async function sessionOf(email: string, userAgent = "Tests"): Promise<CurrentSession & { token: string }> {
  const { id: userId } = authenticate(await db.user.findUniqueOrThrow({ where: { email } }));
  const token = await startSession({ userId, userAgent, bothFactors: true });
  const session = await findSession(token);
  if (!session) throw new Error("A new session is none.");
  return { ...session, token };
}

/** Makes a session look as if its person had signed in so many minutes ago. */
export async function signedInAgo(session: CurrentSession, minutes: number): Promise<CurrentSession> {
  const authenticatedAt = new Date(Date.now() - minutes * 60_000);
  await db.session.update({ where: { id: session.id }, data: { authenticatedAt } });
  return { ...session, authenticatedAt };
}
