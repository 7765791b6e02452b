import { currentOutline, type Outline } from "./outline";
import type { SearchEntry } from "./search";
import { toolsOf } from "./tools";

export type SearchIndex = { readonly version: string; readonly entries: readonly SearchEntry[] };

let kept: { outline: Outline; index: SearchIndex } | null = null;

/** Everything that can be found, kept in memory until the catalogue changes. */
export async function searchIndex(): Promise<SearchIndex> {
  const outline = await currentOutline();
  if (kept?.outline !== outline) kept = { outline, index: { version: outline.version, entries: entriesOf(outline) } };
  return kept.index;
}

export function entriesOf({ roles, skills }: Pick<Outline, "roles" | "skills">): SearchEntry[] {
  return [
    ...roles.map(({ id, name, facts }) => ({
      kind: "role" as const,
      id,
      name,
      also: facts.aliases,
      note: facts.phases[0] ?? "",
    })),
    ...skills.map(({ id, name, area, aliases }) => ({ kind: "skill" as const, id, name, also: aliases, note: area })),
    ...toolsOf(roles).map(({ id, name, roles: using }) => ({
      kind: "tool" as const,
      id,
      name,
      also: [],
      note: using.length > 3 ? `${using.length} roles use it` : using.map((role) => role.name).join(", "),
    })),
  ];
}
