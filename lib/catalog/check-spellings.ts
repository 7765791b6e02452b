import type { CatalogError } from "./catalog-error";
import type { Checked } from "./checked-file";
import type { CatalogRole } from "./schema";
import { readTool, spellingKey } from "./tool-names";

/** Roles can only be compared by their tools and industries if each is written in one way everywhere. */
export function checkSpellings(roles: readonly Checked<CatalogRole>[]): CatalogError[] {
  return [...roles.flatMap(severalTools), ...toolSpellings(roles), ...industrySpellings(roles)];
}

/** `PyTorch or JAX` is two entries. */
function severalTools(file: Checked<CatalogRole>): CatalogError[] {
  return file.value.tools.flatMap((entry, index) => {
    if (!joined.test(readTool(entry).name)) return [];
    const fix = "give each tool an entry, or write Kind (one, other)";
    return [file.errorAt(["tools", index], `${entry} names several tools`, fix)];
  });
}

const joined = /[,;()/]| (or|and|with|on|such as) /i;

/** One spelling for each tool and kind of tool, and one kind, or none, for each tool. */
function toolSpellings(roles: readonly Checked<CatalogRole>[]): CatalogError[] {
  const first = new Map<string, { readonly spelling: string; readonly kind: string | null; readonly role: string }>();
  return roles.flatMap((file) =>
    file.value.tools.flatMap((entry, index) => {
      const at = ["tools", index];
      const { name, parts } = readTool(entry);
      const named = [{ spelling: name, kind: null }, ...parts.map((part) => ({ spelling: part, kind: name }))];
      return named.flatMap(({ spelling, kind }) => {
        const other = first.get(spellingKey(spelling));
        if (!other) {
          first.set(spellingKey(spelling), { spelling, kind, role: file.value.id });
          return [];
        }
        if (other.spelling !== spelling) {
          const fix = "write it in one way everywhere";
          return [file.errorAt(at, `${spelling} is written ${other.spelling} in ${other.role}`, fix)];
        }
        if (other.kind === kind || (kind !== null && other.kind !== null && sameKind(kind, other.kind))) return [];
        const where = other.kind === null ? "by itself" : `under ${other.kind}`;
        return [file.errorAt(at, `${spelling} stands ${where} in ${other.role}`, "name it in one place everywhere")];
      });
    }),
  );
}

const sameKind = (one: string, other: string) => spellingKey(one) === spellingKey(other);

function industrySpellings(roles: readonly Checked<CatalogRole>[]): CatalogError[] {
  const first = new Map<string, { readonly spelling: string; readonly role: string }>();
  return roles.flatMap((file) =>
    file.value.industries.flatMap((industry, index) => {
      const other = first.get(spellingKey(industry));
      if (!other) first.set(spellingKey(industry), { spelling: industry, role: file.value.id });
      if (!other || other.spelling === industry) return [];
      const message = `${industry} is written ${other.spelling} in ${other.role}`;
      return [file.errorAt(["industries", index], message, "write it in one way everywhere")];
    }),
  );
}
