export const mostCompared = 3;

type Named = { readonly id: string; readonly name: string };

export type Choice<R extends Named> = {
  /** In the order in which they were chosen, each once; at most three. */
  readonly roles: readonly R[];
  /** What was asked for and is no role. */
  readonly unknown: readonly string[];
  /** Known roles beyond the third. */
  readonly leftOut: readonly R[];
};

/**
 * The roles that the address names.
 * @param asked the parameter `roles`: ids joined by commas, or several of them as a form sends them
 */
export function readChoice<R extends Named>(
  asked: string | readonly string[] | undefined,
  known: readonly R[],
): Choice<R> {
  const words = [...new Set(wordsOf(asked))];
  const byId = new Map(known.map((role) => [role.id, role]));
  const found = words.flatMap((word) => byId.get(word) ?? []);
  return {
    roles: found.slice(0, mostCompared),
    leftOut: found.slice(mostCompared),
    unknown: words.filter((word) => !byId.has(word)),
  };
}

/** `/compare?roles=ai-engineer,data-scientist`. */
export function compareAddress(ids: readonly string[]): string {
  return ids.length > 0 ? `/compare?roles=${ids.join(",")}` : "/compare";
}

/** Longest word told back to the person. */
const longestWord = 60;

function wordsOf(asked: string | readonly string[] | undefined): string[] {
  return [asked ?? []]
    .flat()
    .flatMap((part) => part.split(","))
    .map((word) => word.trim().toLowerCase().slice(0, longestWord))
    .filter((word) => word !== "")
    .slice(0, 10);
}
