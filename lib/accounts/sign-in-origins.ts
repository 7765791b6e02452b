import { configuredProviders } from "@/lib/accounts/providers";

/** Where a sign-in form may lead to: the origins of the services that are set up, none by default. */
export function signInOrigins(): string[] {
  const issuers = configuredProviders().map(({ issuer }) => issuer);
  return issuers.filter((issuer) => URL.canParse(issuer)).map((issuer) => new URL(issuer).origin);
}
