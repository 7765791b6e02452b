import { formatCatalogError } from "@/lib/catalog/catalog-error";
import { readCatalog } from "@/lib/catalog/read";
import { type Files, withFolder } from "./sample-catalog";

/** What `catalog:check` would say of a catalogue of these files; nothing if it is whole. */
export async function errorsIn(files: Files): Promise<string[]> {
  const read = await withFolder(files, readCatalog);
  return read.ok ? [] : read.error.errors.map(formatCatalogError);
}
