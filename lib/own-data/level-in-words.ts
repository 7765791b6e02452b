import { levelName } from "@/lib/catalog/level-names";

const levels = [0, 1, 2, 3, 4, 5] as const;

const byName = new Map(levels.map((level) => [levelName(level).toLowerCase(), level]));

/** Words of other scales, as far as they go; each is a guess. */
const byOtherWord = new Map([
  ["beginner", 1],
  ["novice", 1],
  ["basic", 1],
  ["elementary", 1],
  ["junior", 2],
  ["working knowledge", 2],
  ["intermediate", 3],
  ["competent", 3],
  ["proficient", 3],
  ["senior", 4],
  ["strong", 4],
  ["master", 5],
]);

/**
 * The level that a table gives as `3`, `Independent` or `3 · Independent`; `null` for anything else, also for a number
 * outside of the scale.
 */
export function statedLevel(text: string): number | null {
  const [, figure, name = ""] = text.trim().match(/^(?:(\d)(?:[.,]0+)?)?(?:\s*[·:-]?\s*)(\p{L}+)?$/u) ?? [];
  const named = byName.get(name.toLowerCase()) ?? null;
  if (figure === undefined) return named;
  const level = levels.find((each) => each === Number(figure)) ?? null;
  return name === "" || named === level ? level : null;
}

/** The level that is probably meant by the word of a résumé, such as `Advanced` or `Master`; `null` if none is. */
export function guessedLevel(text: string): number | null {
  const word = text.trim().toLowerCase();
  return byName.get(word) ?? byOtherWord.get(word) ?? null;
}
