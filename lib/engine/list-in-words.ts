type ListOptions = {
  /** What joins the last two. */
  readonly by?: "and" | "or";
  /** How many are named; the rest is counted. All by default. */
  readonly most?: number;
  /** What the counted ones are called: `2 more`. */
  readonly more?: string;
};

/**
 * Names as a sentence lists them: `SQL, Python and R`. Where a name holds an “and” itself, commas alone join them, so
 * that it is not taken for the end of the list. Empty for no names.
 */
export function listInWords(
  names: readonly string[],
  { by = "and", most = names.length, more = "more" }: ListOptions = {},
): string {
  const left = names.length - most;
  if (left > 0) return `${commas.format(names.slice(0, most))} and ${left} ${more}`;
  if (by === "or") return disjunction.format(names);
  return (names.some((name) => / and /.test(name)) ? commas : conjunction).format(names);
}

const conjunction = new Intl.ListFormat("en-GB", { type: "conjunction" });
const disjunction = new Intl.ListFormat("en-GB", { type: "disjunction" });
const commas = new Intl.ListFormat("en-GB", { type: "unit" });
