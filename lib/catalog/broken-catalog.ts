import { type CatalogError, formatCatalogError } from "./catalog-error";

export type BrokenCatalog = {
  readonly kind: "broken-catalogue";
  readonly message: string;
  readonly errors: readonly CatalogError[];
};

/** The errors, sorted by file and line, in a message that lists them. */
export function brokenCatalog(found: readonly CatalogError[]): BrokenCatalog {
  const errors = [...found].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  const lines = errors.map((error) => `  ${formatCatalogError(error)}`);
  const count = errors.length === 1 ? "one error" : `${errors.length} errors`;
  return { kind: "broken-catalogue", message: [`The catalogue has ${count}:`, ...lines].join("\n"), errors };
}
