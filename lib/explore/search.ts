import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import { shortened } from "./search-query";

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

type Found = {
  /** True if nothing has that name or begins so: the hits are spelt nearly so, or share a word with the query. */
  readonly near: boolean;
  /** Best first; of equal ones the first of the list that was indexed. Empty for a query without a letter or digit. */
  readonly hits: readonly SearchEntry[];
};

/** Where an entry leads; a tool to the roles that use it. */
export function addressOf({ kind, id }: Pick<SearchEntry, "kind" | "id">): string {
  if (kind === "tool") return `/roles?tool=${id}`;
  return kind === "role" ? `/roles/${id}` : `/skills/${id}`;
}

/** Looks for the query among all that was indexed, or among one kind alone. */
export type Search = (query: string, kind?: SearchKind) => Found;

/**
 * Indexes the entries in memory by MiniSearch, with a document for each name, so that an entry is found by the one of
 * its names that fits best. Case, accents, hyphens, spaces and the order of the words make no difference.
 */
export function indexed(entries: readonly SearchEntry[]): Search {
  const names = entries.flatMap((entry) => spellingsOf(entry).map((words) => ({ entry, words })));
  const index = new MiniSearch({ fields: ["words", "whole"], tokenize: atSpaces, processTerm: asItIs });
  index.addAll(names.map(({ words }, id) => ({ id, words, whole: words.replaceAll(" ", "") })));

  function find(query: Query, options: SearchOptions, kind: SearchKind | undefined): SearchEntry[] {
    const found = index.search(query, options).flatMap(({ id }) => names[id]?.entry ?? []);
    return [...new Set(found)].filter((entry) => kind === undefined || entry.kind === kind);
  }

  return (query, kind) => {
    const words = wordsOf(shortened(query));
    if (words.length === 0) return { near: false, hits: [] };
    const named = find(allOf(words), { prefix: true }, kind);
    if (named.length > 0) return { near: false, hits: named };
    const spelt = find(allOf(words), { prefix: true, fuzzy: lettersWrong }, kind);
    const hits = spelt.length > 0 ? spelt : find(anyOf(words), { prefix: isLong, fuzzy: letterWrong }, kind);
    return { near: hits.length > 0, hits: hits.slice(0, mostNear) };
  };
}

/** Each of its names once, as words with a space between them. */
function spellingsOf({ name, also, id }: SearchEntry): string[] {
  return [...new Set([name, ...also, id].map((text) => wordsOf(text).join(" ")))];
}

/** By this two texts are the same name: case, accents, hyphens and spaces make no difference. Empty for one without a letter or digit. */
export function sameName(text: string): string {
  return wordsOf(text).join("");
}

/** More than these are no longer near. */
const mostNear = 6;

/** Every word of the query in one name, or the query as a whole: `ML ops` is `MLOps`. */
function allOf(words: readonly string[]): Query {
  return {
    combineWith: "OR",
    queries: [
      { combineWith: "AND", queries: [...words], fields: ["words"] },
      { queries: [words.join("")], fields: ["whole"] },
    ],
  };
}

/** Any word of the query that means something by itself. */
function anyOf(words: readonly string[]): Query {
  return { combineWith: "OR", queries: words.filter((word) => !particles.has(word)) };
}

const particles = new Set("a an and as at by for from how i in is it of on or the to what with".split(" "));

/** In a word of four letters one may be wrong, in one of six two. */
const lettersWrong = (word: string) => (word.length < 4 ? false : word.length < 6 ? 1 : 2);
const letterWrong = (word: string) => (word.length < 6 ? false : 1);
const isLong = (word: string) => word.length > 4;

/** Lower-case words without accents; the signs of C++ and C# belong to the word. */
function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}+#]+/gu) ?? [];
}

const atSpaces = (text: string) => text.split(" ");
const asItIs = (word: string) => word;
