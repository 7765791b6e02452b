import { changedLetters } from "@/lib/catalog/nearest-name";

export type SearchKind = "role" | "skill" | "tool";

export type SearchEntry = {
  readonly kind: SearchKind;
  /** Unique among those of its kind. */
  readonly id: string;
  readonly name: string;
  /** Other names of the same thing. */
  readonly also: readonly string[];
  /** What stands beside the name: the area of a skill, the roles of a tool. */
  readonly note: string;
};

export type SearchGroup = { readonly kind: SearchKind; readonly entries: readonly SearchEntry[] };

/** Where an entry leads; a tool to the roles that use it. */
export function addressOf({ kind, id }: Pick<SearchEntry, "kind" | "id">): string {
  if (kind === "tool") return `/roles?tool=${id}`;
  return kind === "role" ? `/roles/${id}` : `/skills/${id}`;
}

/** How a kind is called above its results. */
export const kindTitles: Readonly<Record<SearchKind, string>> = { role: "Roles", skill: "Skills", tool: "Tools" };

const kinds: readonly SearchKind[] = ["role", "skill", "tool"];

/**
 * What fits the query, best first within its group, and the group of the best first. Case, accents, hyphens and spaces
 * do not matter, nor does a wrong letter in a word of four or two in a word of six. Empty for a query without a letter.
 * @param most results of each group
 */
export function search(entries: readonly SearchEntry[], query: string, most = 6): SearchGroup[] {
  const asked = plain(query).slice(0, 80);
  if (asked === "") return [];
  const found = entries
    .map((entry) => ({ entry, score: scoreOf(entry, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry.name.localeCompare(b.entry.name, "en"));
  return kinds
    .map((kind) => ({ kind, found: found.filter(({ entry }) => entry.kind === kind).slice(0, most) }))
    .filter((group) => group.found.length > 0)
    .sort((a, b) => (b.found[0]?.score ?? 0) - (a.found[0]?.score ?? 0))
    .map(({ kind, found: best }) => ({ kind, entries: best.map(({ entry }) => entry) }));
}

/** From 0, no match, to 100, its very name. Another name counts a little less than the name. */
function scoreOf({ name, also }: SearchEntry, asked: string): number {
  return Math.max(termScore(plain(name), asked), ...also.map((term) => termScore(plain(term), asked) - 3), 0);
}

function termScore(term: string, asked: string): number {
  const [whole, word] = [squeezed(term), squeezed(asked)];
  if (whole === word) return 100;
  if (whole.startsWith(word)) return 80;
  const words = term.split(" ");
  const askedWords = asked.split(" ");
  if (askedWords.every((part) => words.some((own) => own.startsWith(part)))) return 60;
  if (word.length >= 3 && whole.includes(word)) return 40;
  if (isNear(whole, word)) return 30;
  if (askedWords.every((part) => words.some((own) => own.startsWith(part) || isNear(own, part)))) return 20;
  return 0;
}

function isNear(term: string, word: string): boolean {
  const allowed = word.length >= 6 ? 2 : word.length >= 4 ? 1 : 0;
  return Math.abs(term.length - word.length) <= allowed && changedLetters(word, term) <= allowed;
}

/** Lower-case words without accents, with one space between them. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}

const squeezed = (text: string) => text.replaceAll(" ", "");
