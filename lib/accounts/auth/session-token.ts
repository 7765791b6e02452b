import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { authSecret } from "@/lib/accounts/auth/secret";
import { sessionSeconds } from "@/lib/accounts/auth/session-cookie";
import { findSessionHolder } from "@/lib/accounts/find-session-holder";
import type { Member } from "@/lib/accounts/member";
import type { Session } from "@/lib/accounts/session";

const claims = z.object({ sub: z.uuid(), version: z.int() });

export function issueSessionToken(session: Session): Promise<string> {
  return encode({
    token: { sub: session.userId, version: session.version },
    secret: authSecret(),
    maxAge: sessionSeconds,
  });
}

/** The member whose session this is; null if it is forged, over, or ended by the account. */
export async function memberOfSession(token: string): Promise<Member | null> {
  const session = await readSession(token);
  return session && findSessionHolder(session);
}

async function readSession(token: string): Promise<Session | null> {
  const payload = claims.safeParse(await decode({ token, secret: authSecret() }).catch(() => null));
  return payload.success ? { userId: payload.data.sub, version: payload.data.version } : null;
}
