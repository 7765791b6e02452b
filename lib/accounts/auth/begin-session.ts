import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { waitingSession } from "@/lib/accounts/auth/session";
import { clearSessionToken, readSessionToken, writeSessionToken } from "@/lib/accounts/auth/session-cookie";
import type { Identified } from "@/lib/accounts/identified";
import { endSessionOf } from "@/lib/accounts/sessions/end-sessions";
import { renewSession } from "@/lib/accounts/sessions/renew-session";
import { startSession } from "@/lib/accounts/sessions/start-session";
import { secondFactorAddress } from "@/lib/http/return-address";

/** Signs this browser in and leads on to the given page; where the account has a second factor, by way of its page. */
export async function signInAndGoOn(who: Identified, next: string): Promise<never> {
  await beginSession(who);
  redirect((await waitingSession()) ? secondFactorAddress(next) : next);
}

/**
 * Signs this browser in; where the account has a second factor, it is still to be shown. Whoever was signed in here
 * before is signed out.
 */
export async function beginSession(who: Identified, { bothFactors = false } = {}): Promise<void> {
  await writeSessionToken(await startHere(who, bothFactors));
}

/** Starts a session of this browser, in place of the one that it had, and gives its token. */
export async function startHere({ userId }: Identified, bothFactors = false): Promise<string> {
  const before = await readSessionToken();
  if (before) await endSessionOf(before);
  return startSession({ userId, userAgent: (await headers()).get("user-agent") ?? "", bothFactors });
}

/** The person of this browser has just shown again who they are: the session goes on under a new token. */
export async function goOnWithSession(id: string): Promise<void> {
  const token = await renewSession(id);
  if (token) await writeSessionToken(token);
}

/** Signs this browser out; one that is signed out already stays so. */
export async function endSession(): Promise<void> {
  const token = await readSessionToken();
  if (token) await endSessionOf(token);
  await clearSessionToken();
}
