import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/accounts/auth/next-auth-options";
import { authSecret } from "@/lib/accounts/auth/secret";
import { rememberTimeZone } from "@/lib/accounts/auth/time-zone-cookie";
import type { ProviderInput } from "@/lib/accounts/schema";
import { appUrl, isHttps } from "@/lib/http/app-url";
import { done, type Failure, fail, type Result } from "@/lib/result";

/**
 * Prepares the way through another service: sets the cookies that guard the way back and gives the address to send
 * the person to. It asks next-auth as a form of next-auth's own would; the action around it has checked the origin.
 */
export async function startProviderSignIn(input: ProviderInput): Promise<Result<string, Failure>> {
  const answer = await askForTheWay(input);
  const address = answer.headers.get("location");
  if (!address || new URL(address, appUrl()).origin === appUrl().origin) return fail(noAnswer);

  const jar = await cookies();
  for (const line of answer.headers.getSetCookie()) for (const cookie of cookiesIn(line)) jar.set(cookie);
  await rememberTimeZone(input.timeZone);
  return done(address);
}

async function askForTheWay({ provider, next }: ProviderInput): Promise<Response> {
  const csrf = csrfToken();
  (await cookies()).set(csrf.cookie, csrf.signed, { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() });
  const request = new NextRequest(new URL(`/api/auth/signin/${provider}`, appUrl()), {
    method: "POST",
    body: new URLSearchParams({ csrfToken: csrf.token, callbackUrl: new URL(next, appUrl()).href }),
  });
  return NextAuth(request, { params: { nextauth: ["signin", provider] } }, nextAuthOptions());
}

/** The cookie that a line of the answer sets. Next would decode its value twice, so that is read here. */
function cookiesIn(line: string) {
  const [, value = ""] = /^[^=]*=([^;]*)/.exec(line) ?? [];
  const read = new NextResponse(null, { headers: { "set-cookie": line } }).cookies.getAll();
  return read.map((cookie) => ({ ...cookie, value: decodeURIComponent(value) }));
}

/** A token and its cookie as next-auth makes them. */
function csrfToken() {
  const token = randomBytes(32).toString("hex");
  const signature = createHash("sha256").update(`${token}${authSecret()}`).digest("hex");
  return { token, signed: `${token}|${signature}`, cookie: `${isHttps() ? "__Host-" : ""}next-auth.csrf-token` };
}

const noAnswer = {
  kind: "no-answer",
  message: "This service does not answer just now. Try again in a moment, or sign in another way.",
} as const;
