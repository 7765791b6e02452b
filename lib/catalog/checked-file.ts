import type { CatalogError } from "./catalog-error";
import { nearestName } from "./nearest-name";
import type { ParsedFile } from "./parse-file";

/** A file that its schema accepts. */
export type Checked<T> = ParsedFile<T> & { readonly value: T };
type Need = { readonly skill: string; readonly level: number };

export function isChecked<T>(file: ParsedFile<T>): file is Checked<T> {
  return file.value !== null;
}

/** `python` for `skills/python.yaml`. */
export function idOfFile({ file }: { readonly file: string }): string {
  return file.slice(file.lastIndexOf("/") + 1, -".yaml".length);
}

export function checkNeeds<T>(
  file: ParsedFile<T>,
  path: readonly PropertyKey[],
  needs: readonly Need[],
  skillIds: ReadonlySet<string>,
): CatalogError[] {
  return needs.flatMap((need, index) => {
    const at = [...path, index, "skill"];
    if (needs.findIndex((other) => other.skill === need.skill) < index) {
      return [file.errorAt(at, `names ${need.skill} a second time`, "keep the one that is meant")];
    }
    if (skillIds.has(need.skill)) return [];
    return [file.errorAt(at, `names the unknown skill ${need.skill}`, suggestion(need.skill, skillIds, "skills"))];
  });
}

/** What to do about an id that nothing in `folder` has. */
export function suggestion(id: string, known: ReadonlySet<string>, folder: string): string {
  const near = nearestName(id, [...known].sort());
  return near ? `did you mean ${near}?` : `add ${folder}/${id}.yaml or name another`;
}
