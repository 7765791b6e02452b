/**
 * The address under which people reach Waypoint, from APP_URL; without it, this machine's own. Never taken from a
 * request, so a forged Host header leads nobody elsewhere. Throws if APP_URL is no http(s) origin.
 */
export function appUrl(): URL {
  const configured = process.env.APP_URL || `http://localhost:${process.env.PORT || 3000}`;
  const url = URL.canParse(configured) ? new URL(configured) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.hash || url.username) {
    throw new Error(
      `APP_URL must be an address such as https://waypoint.example.org, without a path; it is "${configured}".`,
    );
  }
  return url;
}

export function isHttps(): boolean {
  return appUrl().protocol === "https:";
}
