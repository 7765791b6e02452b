import { addressOf, type Search, type SearchKind } from "./search";
import { askedQuery } from "./search-query";

type SearchHit = { readonly href: string; readonly name: string; readonly note: string };

export type SearchPage = {
  /** As it is looked for: trimmed, at most 80 characters; empty if nothing is asked. */
  readonly query: string;
  /** True if nothing has that name, and the groups hold what was probably meant. */
  readonly near: boolean;
  /** The group of the best hit first, each best first; empty if nothing is found. */
  readonly groups: readonly { readonly title: string; readonly hits: readonly SearchHit[] }[];
};

/**
 * What the search page and the dialog show for a query.
 * @param asked the parameter `q` of the address
 * @param most hits of each group
 */
export function searchPageOf(
  search: Search,
  asked: string | readonly string[] | null | undefined,
  most: number,
): SearchPage {
  const query = askedQuery(asked);
  const { near, hits } = search(query);
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  const groups = kinds.map((kind) => ({
    title: groupTitles[kind],
    hits: hits
      .filter((hit) => hit.kind === kind)
      .slice(0, most)
      .map((hit) => ({ href: addressOf(hit), name: hit.name, note: hit.note })),
  }));
  return { query, near, groups };
}

const groupTitles: Readonly<Record<SearchKind, string>> = { role: "Roles", skill: "Skills", tool: "Tools" };
