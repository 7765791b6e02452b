/** A tool as a role's file names it: by itself, or a kind of tool with those of it that the role uses. */
export type NamedTool = {
  /** `Docker`, or `Vector databases`. */
  readonly name: string;
  /** `Pinecone`, `Weaviate`; none for a tool by itself. */
  readonly parts: readonly string[];
};

/** Reads `Docker`, or `Vector databases (Pinecone, Weaviate)`. */
export function readTool(entry: string): NamedTool {
  const [, name = entry, list = ""] = entry.match(/^(.*?)\s*\((.*)\)$/) ?? [];
  return { name, parts: list === "" ? [] : list.split(/\s*,\s*/) };
}

export function writeTool({ name, parts }: NamedTool): string {
  return parts.length > 0 ? `${name} (${parts.join(", ")})` : name;
}

/** Every name in the entry: the tool, or the kind and then its parts. */
export function toolNames(entry: string): string[] {
  const { name, parts } = readTool(entry);
  return [name, ...parts];
}

/** Equal for two spellings of one name: case, accents, punctuation, spaces and the maker's name make no difference. */
export function spellingKey(name: string): string {
  const letters = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^(apache|microsoft) /, "")
    .replaceAll("&", "and")
    .replaceAll("+", "plus")
    .replaceAll("#", "sharp")
    .replace(/[^\p{L}\p{N}]/gu, "");
  return letters;
}
