export const hstsSettings = ["0", "1", "subdomains"] as const;

const year = 31_536_000; // seconds

/**
 * The Strict-Transport-Security header that HSTS in the environment asks for; null by default, since a browser that has
 * once seen it goes to this host, or to all hosts below it, by https alone for a year.
 */
export function strictTransportSecurity(setting: string | undefined = process.env.HSTS): string | null {
  if (setting === "1") return `max-age=${year}`;
  return setting === "subdomains" ? `max-age=${year}; includeSubDomains` : null;
}
