/** The ways to sign in by another service; each is offered once its keys are in the environment. */
export const providerIds = ["github", "google", "oidc"] as const;
export type ProviderId = (typeof providerIds)[number];

/** A way that is set up, with the name to show on its button. */
export type OfferedProvider = { readonly id: ProviderId; readonly name: string };

type ProviderKeys = OfferedProvider & {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the sign-in takes place; an OpenID Connect provider is discovered from it. */
  readonly issuer: string;
};

/** The providers whose keys are set, in the order of their buttons. */
export function configuredProviders(env: NodeJS.ProcessEnv = process.env): ProviderKeys[] {
  return [
    withKeys("github", "GitHub", "https://github.com", env.GITHUB_ID, env.GITHUB_SECRET),
    withKeys("google", "Google", "https://accounts.google.com", env.GOOGLE_ID, env.GOOGLE_SECRET),
    withKeys("oidc", env.OIDC_NAME || "single sign-on", env.OIDC_ISSUER, env.OIDC_ID, env.OIDC_SECRET),
  ].filter((provider) => provider !== null);
}

export function offeredProviders(): OfferedProvider[] {
  return configuredProviders().map(({ id, name }) => ({ id, name }));
}

function withKeys(id: ProviderId, name: string, issuer?: string, clientId?: string, clientSecret?: string) {
  return issuer && clientId && clientSecret ? { id, name, issuer, clientId, clientSecret } : null;
}
