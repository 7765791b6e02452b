import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { derivedFromCatalogue } from "@/lib/catalog/derived";
import { type Outline, outlineOf } from "./outline";
import type { SearchEntry } from "./search";
import { toolsOf } from "./tools";

export type SearchIndex = { readonly version: string; readonly entries: readonly SearchEntry[] };

/** Everything that can be found. */
export async function searchIndex(): Promise<SearchIndex> {
  return indexOf(await currentCatalogue());
}

const indexOf = derivedFromCatalogue(
  (catalogue): SearchIndex => ({ version: catalogue.version, entries: entriesOf(outlineOf(catalogue)) }),
);

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
