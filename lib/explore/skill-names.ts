import { derivedFromCatalogue } from "@/lib/catalog/derived";
import { sameName } from "./search";

/**
 * Ids of the skills that go by this very name or alias; where there are none, of those that took over a skill with this
 * former id. By the same spelling rules as the search.
 */
export type SkillNames = (name: string) => readonly string[];

export const skillNamesOf = derivedFromCatalogue(({ skills }): SkillNames => {
  const present = indexedBy(skills, ({ id, name, aliases }) => [id, name, ...aliases]);
  const former = indexedBy(skills, ({ formerIds }) => formerIds);
  return (name) => present.get(sameName(name)) ?? former.get(sameName(name)) ?? [];
});

function indexedBy<S extends { readonly id: string }>(
  skills: readonly S[],
  namesOf: (skill: S) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const skill of skills) {
    for (const name of new Set(namesOf(skill).map(sameName))) {
      index.set(name, [...(index.get(name) ?? []), skill.id]);
    }
  }
  return index;
}
