import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { readSessionToken } from "@/lib/accounts/auth/session-cookie";
import type { Member } from "@/lib/accounts/member";
import {
  type CurrentSession,
  findSession,
  findWaitingSession,
  type WaitingSession,
} from "@/lib/accounts/sessions/find-session";
import { pathHeader } from "@/lib/http/request-headers";
import { signInAddress } from "@/lib/http/return-address";

/** The session of this browser, by the database's present idea of it; null for a visitor. Asked once a page. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const token = await readSessionToken();
  return token === undefined ? null : findSession(token);
});

/** Who is signed in; null for a visitor. */
export async function currentMember(): Promise<Member | null> {
  return (await currentSession())?.member ?? null;
}

/** The session of this browser; a visitor is sent to sign in, and from there back to this page. */
export async function requireSession(): Promise<CurrentSession> {
  const session = await currentSession();
  if (session) return session;
  redirect(signInAddress((await headers()).get(pathHeader)));
}

/** Who is signed in; a visitor is sent to sign in, and from there back to this page. */
export async function requireMember(): Promise<Member> {
  return (await requireSession()).member;
}

/** The sign-in of this browser that waits for its second factor; null if there is none. */
export async function waitingSession(): Promise<WaitingSession | null> {
  const token = await readSessionToken();
  return token === undefined ? null : findWaitingSession(token);
}
