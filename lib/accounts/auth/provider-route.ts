import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/accounts/auth/next-auth-options";
import { appUrl } from "@/lib/http/app-url";
import { safeReturnAddress, signInAddress } from "@/lib/http/return-address";

/** Of next-auth's many addresses the ones on the way back from another service; the rest do not exist here. */
const open = ["callback", "signin", "error"];

export async function providerRoute(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const [action = ""] = (await context.params).nextauth;
  if (!open.includes(action)) return new Response("Not found", { status: 404 });
  const answer: Response = await NextAuth(request, context, nextAuthOptions());
  return action === "callback" ? bySignInPage(answer) : answer;
}

/**
 * Whoever is in goes on by way of the sign-in page, which knows whether a second factor is still to be shown. What tells
 * of a failure leads to no page of a person's, and stays as it is.
 */
function bySignInPage(answer: Response): Response {
  const location = new URL(answer.headers.get("location") ?? "/sign-in", appUrl());
  const next = location.pathname + location.search + location.hash;
  if (location.origin !== appUrl().origin || safeReturnAddress(next) !== next) return answer;
  const headers = new Headers(answer.headers);
  headers.set("location", new URL(signInAddress(next), appUrl()).href);
  return new Response(null, { status: answer.status, headers });
}
