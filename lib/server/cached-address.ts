import type { IncomingMessage } from "node:http";
import { type Theme, themeCookie, themeOf } from "@/lib/http/theme";

/** All that tells one visitor's page from another's. */
export type CachedAddress = {
  /** With its query. */
  readonly path: string;
  readonly theme: Theme;
};

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

const choiceOfRoles = /^roles=[a-z0-9-]+(?:(?:,|%2C)[a-z0-9-]+){1,2}$/;

/**
 * The address that a request asks for, if its page is the same for everyone who is not signed in; else `null`: for the
 * router's own requests, for one with any cookie beside the theme's, and for a query that is no choice of roles, since
 * of those there is no end.
 * @param isPublic whether a path is that of a page for everyone
 */
export function cachedAddress(
  { method = "", url = "/", headers }: Asked,
  isPublic: (path: string) => boolean,
): CachedAddress | null {
  if (!["GET", "HEAD"].includes(method) || headers.rsc !== undefined) return null;
  const [path = "", ...query] = url.split("?");
  if (!isPublic(path)) return null;
  if (query.length > 0 && !(path === "/compare" && choiceOfRoles.test(query.join("?")))) return null;
  const theme = themeAlone(headers.cookie);
  return theme && { path: url, theme };
}

/** The theme that the cookies name, if they name nothing else. */
function themeAlone(cookies: string | undefined): Theme | null {
  if (!cookies?.trim()) return "system";
  const [name, value, ...more] = cookies.split(/[=;]/);
  return name === themeCookie && more.length === 0 ? themeOf(value) : null;
}
