import type { Profile } from "next-auth";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import type { OAuthConfig, Provider } from "next-auth/providers/index";
import { z } from "zod";
import { configuredProviders } from "@/lib/accounts/providers";

type Keys = ReturnType<typeof configuredProviders>[number];

/** The configured services as next-auth wants them; each gives an e-mail only if it has verified it. */
export function oauthProviders(): Provider[] {
  return configuredProviders().map((keys) => makers[keys.id](keys));
}

const makers: Record<Keys["id"], (keys: Keys) => Provider> = {
  github: ({ clientId, clientSecret }) =>
    GitHub({
      clientId,
      clientSecret,
      checks: ["pkce", "state"],
      userinfo: {
        url: "https://api.github.com/user",
        async request({ client, tokens }) {
          const profile = await client.userinfo(tokens.access_token ?? "");
          return { ...profile, email: await verifiedGitHubEmail(tokens.access_token ?? "") };
        },
      },
    }),
  google: ({ clientId, clientSecret }) =>
    Google({ clientId, clientSecret, checks: ["pkce", "state", "nonce"], profile: personFromClaims }),
  oidc: openIdConnect,
};

function openIdConnect({ id, name, issuer, clientId, clientSecret }: Keys): OAuthConfig<Profile> {
  return {
    id,
    name,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId,
    clientSecret,
    profile: personFromClaims,
    userinfo: {
      // Some providers keep the e-mail out of the ID token and give it here alone.
      async request({ client, tokens }) {
        const { id_token: idToken, access_token: accessToken } = tokens;
        const claims = claimsOf(idToken);
        return claims.email || !accessToken ? claims : { ...(await client.userinfo(accessToken)), ...claims };
      },
    },
  };
}

const claimsSchema = z.looseObject({
  sub: z.string().min(1),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
});

function personFromClaims(profile: unknown) {
  const claims = claimsSchema.parse(profile);
  const verified = claims.email_verified === true || claims.email_verified === "true";
  return {
    id: claims.sub,
    name: claims.name ?? claims.preferred_username ?? null,
    email: verified ? (claims.email ?? null) : null,
  };
}

/** The claims of an ID token that the library has verified just before. */
function claimsOf(idToken: string | undefined) {
  const payload = idToken?.split(".")[1] ?? "";
  return claimsSchema.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
}

const gitHubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** The person's main address at GitHub; undefined unless it is verified. */
async function verifiedGitHubEmail(accessToken: string): Promise<string | undefined> {
  const answer = await fetch("https://api.github.com/user/emails", {
    headers: { authorization: `Bearer ${accessToken}`, "user-agent": "Waypoint" },
  });
  const emails = answer.ok ? gitHubEmails.parse(await answer.json()) : [];
  return emails.find(({ primary, verified }) => primary && verified)?.email;
}
