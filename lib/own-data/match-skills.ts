import type { ImportedFile, ReadFile, SaidRating } from "./imported-file";

/** What the import asks of the catalogue. */
export type SkillFinder = {
  /** Ids of the skills that go by this very name, alias or former id, whatever the case and the spaces; mostly one or none. */
  readonly named: (name: string) => readonly string[];
  /** The name of the skill that was probably meant; `null` if none is near. */
  readonly near: (name: string) => string | null;
  /** The skills under which a rating of this id counts now; empty for an id that never was. */
  readonly successorsOf: (id: string) => readonly string[];
  readonly nameOf: (id: string) => string;
};

/** Unknown names that are told; the rest is counted. */
const mostNamed = 50;

/** Places of one skill that are told. */
const mostPlaces = 5;

/**
 * What a file says, by skill of the catalogue. A skill that it names twice has the higher level, which is told, as are
 * names that the catalogue does not know.
 */
export function matchSkills({ origin, said, remarks }: ReadFile, finder: SkillFinder): ImportedFile {
  const found = new Map<string, Found>();
  const unknown = new Set<string>();
  for (const each of said) {
    const ids = skillsMeant(each, finder);
    if (ids.length === 0) unknown.add(each.named);
    for (const id of ids) found.set(id, withOneMore(found.get(id), each));
  }
  const twice = [...found].filter(([, { places }]) => places.length > 1);
  return {
    origin,
    ratings: [...found].map(
      ([
        skillId,
        {
          best: { level, confidence, sureSaid, where },
        },
      ]) => ({
        skillId,
        level,
        confidence,
        sureSaid,
        where,
      }),
    ),
    remarks: [
      ...remarks,
      ...twice.map(([id, { best, places }]) => namedTwice(finder.nameOf(id), best.level, places)),
      ...(unknown.size > 0 ? [notKnown([...unknown], finder)] : []),
    ],
  };
}

/** What a file says of one skill, all in all. */
type Found = { readonly best: SaidRating; readonly places: readonly string[] };

function withOneMore(found: Found | undefined, said: SaidRating): Found {
  if (!found) return { best: said, places: [said.where] };
  return { best: said.level > found.best.level ? said : found.best, places: [...found.places, said.where] };
}

function skillsMeant({ id, named }: SaidRating, { successorsOf, named: find }: SkillFinder): readonly string[] {
  const byId = id === null ? [] : successorsOf(id);
  return byId.length > 0 ? byId : find(named);
}

function namedTwice(skill: string, level: number, places: readonly string[]): string {
  const times = places.length === 2 ? "twice" : `${places.length} times`;
  return `${skill} is in the file ${times} (${places.slice(0, mostPlaces).join(", ")}). Its highest level, ${level}, is proposed.`;
}

function notKnown(names: readonly string[], { near }: SkillFinder): string {
  const told = names.slice(0, mostNamed).map((name) => {
    const meant = near(name);
    return meant === null ? `“${name}”` : `“${name}” (did you mean ${meant}?)`;
  });
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : "";
  return `Not in the catalogue: ${told.join(", ")}${more}.`;
}
