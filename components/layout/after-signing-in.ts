import { exploreLinks } from "@/components/layout/explore-links";
import { isCurrent } from "@/components/layout/is-current";

/**
 * The query of the sign-in pages that leads back to a page that visitors look around on, with all that its address
 * holds; on the sign-in pages themselves, on to where they lead. Empty where nothing is to be kept.
 */
export function afterSigningIn(path: string, query: URLSearchParams): string {
  const next = isCurrent("/sign-in", path) || isCurrent("/sign-up", path) ? query.get("next") : lookedAt(path, query);
  return next === null ? "" : `?next=${encodeURIComponent(next)}`;
}

function lookedAt(path: string, query: URLSearchParams): string | null {
  if (![...exploreLinks.map(({ href }) => href), "/search"].some((href) => isCurrent(href, path))) return null;
  return query.size > 0 ? `${path}?${query}` : path;
}
