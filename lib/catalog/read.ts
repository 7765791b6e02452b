import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { done, fail, type Result } from "@/lib/result";
import { type CatalogError, formatCatalogError } from "./catalog-error";
import { catalogVersion } from "./catalog-version";
import { checkContent, type ParsedCatalog } from "./check-content";
import { type ParsedFile, parseFile } from "./parse-file";
import { type Catalog, profileFile, roleFile, skillFile } from "./schema";

export type BrokenCatalog = {
  readonly kind: "broken-catalogue";
  readonly message: string;
  readonly errors: readonly CatalogError[];
};

/** The folder's content, or every error in it: a catalogue with an error is refused whole. */
export async function readCatalog(folder: string): Promise<Result<Catalog, BrokenCatalog>> {
  const [skills, roles, profiles] = await Promise.all([
    readFolder(folder, "skills", skillFile),
    readFolder(folder, "roles", roleFile),
    readFolder(folder, "profiles", profileFile),
  ]);
  const parsed: ParsedCatalog = { skills: skills.files, roles: roles.files, profiles: profiles.files };
  const errors = [...skills.errors, ...roles.errors, ...profiles.errors, ...checkContent(parsed)];
  if (errors.length > 0) return fail(brokenCatalog(errors));

  const content = {
    skills: valuesById(skills.files),
    roles: valuesById(roles.files),
    profiles: valuesById(profiles.files),
  };
  return done({ version: catalogVersion(content), ...content });
}

type FolderContent<T> = { readonly files: readonly ParsedFile<T>[]; readonly errors: readonly CatalogError[] };

async function readFolder<S extends z.ZodObject>(
  root: string,
  name: string,
  schema: S,
): Promise<FolderContent<z.infer<S>>> {
  const entries = await readdir(join(root, name)).catch(() => null);
  if (!entries || entries.length === 0) {
    return { files: [], errors: [{ file: name, line: 1, field: "", message: "holds no file", mend: "add one" }] };
  }
  const names = entries.filter((entry) => !entry.startsWith(".")).sort();
  const strangers = names.filter((entry) => !entry.endsWith(".yaml"));
  const files = await Promise.all(
    names
      .filter((entry) => entry.endsWith(".yaml"))
      .map(async (entry) => parseFile(`${name}/${entry}`, await readFile(join(root, name, entry), "utf8"), schema)),
  );
  return {
    files,
    errors: [
      ...strangers.map((entry) => ({
        file: `${name}/${entry}`,
        line: 1,
        field: "",
        message: "is not a .yaml file",
        mend: "rename or remove it",
      })),
      ...files.flatMap(({ errors }) => errors),
    ],
  };
}

function brokenCatalog(found: readonly CatalogError[]): BrokenCatalog {
  const errors = [...found].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  const lines = errors.map((error) => `  ${formatCatalogError(error)}`);
  const count = errors.length === 1 ? "one error" : `${errors.length} errors`;
  return { kind: "broken-catalogue", message: [`The catalogue has ${count}:`, ...lines].join("\n"), errors };
}

function valuesById<T extends { readonly id: string }>(files: readonly ParsedFile<T>[]): T[] {
  return files.flatMap(({ value }) => (value ? [value] : [])).sort((a, b) => (a.id < b.id ? -1 : 1));
}
