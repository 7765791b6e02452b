import { appUrl } from "@/lib/http/app-url";

type Sent = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Whether a request that may write was sent by a page of ours, as its browser tells: from the address that people use,
 * or from the host that was asked. What tells nothing is no browser and brings nobody's cookies.
 * @param headers of the request, without forwarded ones that nobody vouches for
 */
export function isFromOwnPage(headers: Sent): boolean {
  const { origin } = headers;
  if (origin === undefined) return isOwnSite(headers["sec-fetch-site"]);
  if (typeof origin !== "string" || !URL.canParse(origin)) return false;
  const page = new URL(origin);
  const own = appUrl();
  if (page.origin === own.origin) return true;
  const isAsSafe = page.protocol === "https:" || own.protocol === "http:";
  return isAsSafe && page.host === hostAsked(headers);
}

function isOwnSite(site: string | string[] | undefined): boolean {
  return site === undefined || site === "same-origin" || site === "none";
}

function hostAsked(headers: Sent): string | undefined {
  const forwarded = [headers["x-forwarded-host"] ?? []].flat()[0]?.split(",")[0]?.trim();
  return forwarded || headers.host?.toString();
}
