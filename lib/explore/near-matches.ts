import type { Named } from "./named";
import { addressOf, type Search, type SearchKind } from "./search";

export type NearMatch = { readonly href: string; readonly name: string; readonly kind: SearchKind };

const mostMatches = 5;

/** What was probably meant by an address that leads nowhere; best first, empty if nothing is near. */
export function nearMatchesIn(search: Search, asked: string): NearMatch[] {
  return search(asked)
    .hits.slice(0, mostMatches)
    .map((hit) => ({ href: addressOf(hit), name: hit.name, kind: hit.kind }));
}

/** The role that was probably meant; `null` if none is near. */
export function nearRoleIn(search: Search, asked: string): Named | null {
  const [best] = search(asked, "role").hits;
  return best ? { id: best.id, name: best.name } : null;
}
