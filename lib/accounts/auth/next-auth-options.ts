import type { AuthOptions } from "next-auth";
import { encode, type JWTEncodeParams } from "next-auth/jwt";
import { startHere } from "@/lib/accounts/auth/begin-session";
import { oauthProviders } from "@/lib/accounts/auth/oauth-providers";
import { authSecret } from "@/lib/accounts/auth/secret";
import { sessionCookie } from "@/lib/accounts/auth/session-cookie";
import { readTimeZone } from "@/lib/accounts/auth/time-zone-cookie";
import { providerIds } from "@/lib/accounts/providers";
import { longestSession } from "@/lib/accounts/sessions/lifetimes";
import { findProviderAccount, type ProviderAccount, signInByProvider } from "@/lib/accounts/sign-in-by-provider";
import { appUrl, isHttps } from "@/lib/http/app-url";
import { failuresAsValues } from "@/lib/http/failures-as-values";
import { logError } from "@/lib/log/log-error";

/** next-auth as Waypoint uses it: for the way through another service and back, nothing else. */
export function nextAuthOptions(): AuthOptions {
  process.env.NEXTAUTH_URL = new URL("/api/auth", appUrl()).href; // else it would believe the Host header
  return {
    secret: authSecret(),
    providers: oauthProviders(),
    session: { strategy: "jwt", maxAge: longestSession },
    jwt: { encode: encodeToken },
    useSecureCookies: isHttps(),
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    logger: { error: reportFailure, warn: () => {}, debug: () => {} },
    callbacks: {
      async signIn({ user, account }) {
        const result = await failuresAsValues("GET", "sign-in by another service failed", async () =>
          signInByProvider({
            ...providerAccount(account),
            email: user.email ?? null,
            name: user.name ?? null,
            timeZone: await readTimeZone(),
          }),
        );
        return result.ok || signInPage(result.error);
      },
      async jwt({ account }) {
        const known = await findProviderAccount(providerAccount(account));
        return known ? { sub: known.userId } : {};
      },
    },
  };
}

/** The cookies of the way itself, each with a salt, are next-auth's own; the one that signs in holds a session of ours. */
async function encodeToken(params: JWTEncodeParams): Promise<string> {
  if (params.salt) return encode(params);
  const userId = params.token?.sub;
  if (!userId) throw new Error("Someone came back from a service whose account is gone.");
  return startHere({ userId });
}

/** The error with its causes, without what the service sent beside it: that may hold tokens. */
function reportFailure(code: string, details: Error | { error: Error; [key: string]: unknown }): void {
  logError(details instanceof Error ? details : details.error, { code }, "sign-in by another service failed");
}

function providerAccount(account: { provider: string; providerAccountId: string } | null): ProviderAccount {
  const provider = providerIds.find((id) => id === account?.provider);
  if (!account || !provider) throw new Error("A sign-in came back from a service that was not asked.");
  return { provider, providerId: account.providerAccountId };
}

function signInPage({ kind, way }: { kind: string; way?: string }): string {
  return `/sign-in?${new URLSearchParams({ error: kind, ...(way && { way }) })}`;
}
