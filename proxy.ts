import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { signInOrigins } from "@/lib/accounts/sign-in-origins";
import { isHttps } from "@/lib/http/app-url";
import { isPrivatePath } from "@/lib/http/private-paths";
import { pathHeader } from "@/lib/http/request-headers";
import { contentSecurityPolicy } from "@/lib/http/security-headers";

/** Before every page: its policy, with a nonce that Next reads from the request's own, and its path. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy({
    inline: { nonce: randomBytes(16).toString("base64") },
    https: isHttps(),
    development: process.env.NODE_ENV === "development",
    signInOrigins: signInOrigins(),
  });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (isPrivatePath(request.nextUrl.pathname)) response.headers.set("X-Robots-Tag", "noindex");
  return response;
}

/** All but the built files. The other headers are those of every answer, see lib/server/guard.ts. */
export const config = { matcher: ["/((?!_next/static|_next/image).*)"] };
