import { appUrl } from "@/lib/http/app-url";

const home = "/dashboard";

/** Any origin will do: it only serves to see whether an address stays on it. */
const here = "https://waypoint.invalid";

/** A page of our own to go to next, as path, query and fragment; everything else becomes the dashboard. */
export function safeReturnAddress(raw: unknown): string {
  if (typeof raw !== "string" || raw.length > 2000) return home;
  if (!raw.startsWith("/") || hasTricks(raw)) return home;
  const url = parseHere(raw);
  if (!url || url.origin !== here || leadsNowhere(url.pathname)) return home;
  return url.pathname + url.search + url.hash;
}

/** The return address of a sign-in page's query: its own `next`, or what the sign-in library put there. */
export function returnAddressIn(query: Readonly<Record<string, unknown>>): string {
  return safeReturnAddress(query.next ?? withoutOwnOrigin(query.callbackUrl));
}

/** The sign-in page that leads back to the given page. */
export function signInAddress(returnTo: unknown): string {
  return leadingBack("/sign-in", returnTo);
}

/** The page that asks for the second factor and leads on to the given page. */
export function secondFactorAddress(returnTo: unknown): string {
  return leadingBack("/sign-in/second-factor", returnTo);
}

/** The sign-up page that leads on to the given page. */
export function signUpAddress(returnTo: unknown): string {
  return leadingBack("/sign-up", returnTo);
}

function leadingBack(page: string, returnTo: unknown): string {
  const address = safeReturnAddress(returnTo);
  return address === home ? page : `${page}?next=${encodeURIComponent(address)}`;
}

function withoutOwnOrigin(address: unknown): unknown {
  const { origin } = appUrl();
  return typeof address === "string" && address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
}

/** Backslashes, control characters and double slashes at the start, plain or encoded: browsers read them as a host. */
function hasTricks(address: string): boolean {
  const path = decodeAll(address.split(/[?#]/, 1)[0] ?? "");
  return (
    path === null || /[\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(address) || /[\\\p{Cc}]/u.test(path) || /^\/\//.test(path)
  );
}

/** Decoded until nothing changes; null if it is not decodable. */
function decodeAll(path: string): string | null {
  let decoded = path;
  for (;;) {
    const next = decodeOnce(decoded);
    if (next === null || next === decoded) return next;
    decoded = next;
  }
}

function decodeOnce(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function parseHere(address: string): URL | null {
  return URL.canParse(address, here) ? new URL(address, here) : null;
}

/** The sign-in pages themselves and routes that are no pages would redirect in a loop or lead to raw data. */
function leadsNowhere(path: string): boolean {
  return /^\/\//.test(path) || /^\/(sign-in|sign-up|api)(\/|$)/.test(path);
}
