/** Characters of a query that count; the rest is cut. */
export const longestQuery = 80;

/** The query that an address holds, trimmed and cut; of several the first, empty for none. */
export function askedQuery(asked: string | readonly string[] | null | undefined): string {
  return shortened([asked ?? []].flat()[0] ?? "").trim();
}

/** Cut between characters, never within a surrogate pair. */
export function shortened(query: string): string {
  return Array.from(query.slice(0, 2 * longestQuery))
    .slice(0, longestQuery)
    .join("");
}
