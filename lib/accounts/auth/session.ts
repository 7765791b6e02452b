import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { readSessionToken } from "@/lib/accounts/auth/session-cookie";
import { memberOfSession } from "@/lib/accounts/auth/session-token";
import type { Member } from "@/lib/accounts/member";
import { pathHeader } from "@/lib/http/request-headers";
import { signInAddress } from "@/lib/http/return-address";

/** Who is signed in, by the database's present idea of the account; null for a visitor. Asked once a page. */
export const currentMember = cache(async (): Promise<Member | null> => {
  const token = await readSessionToken();
  return token === undefined ? null : memberOfSession(token);
});

/** Who is signed in; a visitor is sent to sign in, and from there back to this page. */
export async function requireMember(): Promise<Member> {
  const member = await currentMember();
  if (member) return member;
  redirect(signInAddress((await headers()).get(pathHeader)));
}
