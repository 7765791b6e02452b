import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { done, fail, type Result } from "@/lib/result";
import { type BrokenCatalog, brokenCatalog } from "./broken-catalog";
import type { CatalogError } from "./catalog-error";
import { catalogVersion } from "./catalog-version";
import { checkContent, type ParsedCatalog } from "./check-content";
import { choosingFile, questionsFile, routeFile } from "./guides";
import { type ParsedFile, parseFile } from "./parse-file";
import { readRelease } from "./release";
import { type Catalog, type CatalogContent, profileFile, roleFile, skillFile } from "./schema";

/** The folder's content and its number, or every error in it: a catalogue with an error is refused whole. */
export async function readCatalog(folder: string): Promise<Result<Catalog, BrokenCatalog>> {
  const content = await readContent(folder);
  if (!content.ok) return content;
  const release = await readRelease(folder, content.value.version);
  return release.ok ? done({ ...content.value, release: release.value }) : release;
}

/** The folder's content, whatever number it has, or every error in it. */
export async function readContent(folder: string): Promise<Result<CatalogContent, BrokenCatalog>> {
  const [skills, roles, profiles, routes, choosing, questions] = await Promise.all([
    readFolder(folder, "skills", skillFile),
    readFolder(folder, "roles", roleFile),
    readFolder(folder, "profiles", profileFile),
    readFolder(folder, "routes", routeFile, { mayBeEmpty: true }),
    readOne(folder, "choosing.yaml", choosingFile),
    readOne(folder, "questions.yaml", questionsFile),
  ]);
  const parsed: ParsedCatalog = {
    skills: skills.files,
    roles: roles.files,
    profiles: profiles.files,
    routes: routes.files,
    choosing: choosing.files,
    questions: questions.files,
  };
  const errors = [skills, roles, profiles, routes, choosing, questions].flatMap((part) => part.errors);
  const [theChoosing] = valuesOf(choosing.files);
  const [theQuestions] = valuesOf(questions.files);
  errors.push(...checkContent(parsed));
  if (errors.length > 0 || !theChoosing || !theQuestions) return fail(brokenCatalog(errors));

  const content = {
    skills: valuesById(skills.files),
    roles: valuesById(roles.files),
    profiles: valuesById(profiles.files),
    guides: { routes: valuesOf(routes.files), choosing: theChoosing, questions: theQuestions.questions },
  };
  return done({ version: catalogVersion(content), ...content });
}

type FolderContent<T> = { readonly files: readonly ParsedFile<T>[]; readonly errors: readonly CatalogError[] };

async function readFolder<S extends z.ZodObject>(
  root: string,
  name: string,
  schema: S,
  { mayBeEmpty } = { mayBeEmpty: false },
): Promise<FolderContent<z.infer<S>>> {
  const entries = await readdir(join(root, name)).catch(() => []);
  if (entries.length === 0 && !mayBeEmpty) {
    return { files: [], errors: [{ file: name, line: 1, field: "", message: "holds no file", fix: "add one" }] };
  }
  const names = entries.filter((entry) => !entry.startsWith(".")).sort();
  const unexpected = names.filter((entry) => !entry.endsWith(".yaml"));
  const files = await Promise.all(
    names
      .filter((entry) => entry.endsWith(".yaml"))
      .map(async (entry) => parseFile(`${name}/${entry}`, await readFile(join(root, name, entry), "utf8"), schema)),
  );
  return {
    files,
    errors: [
      ...unexpected.map((entry) => ({
        file: `${name}/${entry}`,
        line: 1,
        field: "",
        message: "is not a .yaml file",
        fix: "rename or remove it",
      })),
      ...files.flatMap(({ errors }) => errors),
    ],
  };
}

async function readOne<S extends z.ZodObject>(
  root: string,
  name: string,
  schema: S,
): Promise<FolderContent<z.infer<S>>> {
  const text = await readFile(join(root, name), "utf8").catch(() => null);
  if (text === null) {
    return { files: [], errors: [{ file: name, line: 1, field: "", message: "is missing", fix: "add it" }] };
  }
  const file = parseFile(name, text, schema);
  return { files: [file], errors: file.errors };
}

function valuesOf<T>(files: readonly ParsedFile<T>[]): T[] {
  return files.flatMap(({ value }) => (value ? [value] : []));
}

function valuesById<T extends { readonly id: string }>(files: readonly ParsedFile<T>[]): T[] {
  return valuesOf(files).sort((a, b) => (a.id < b.id ? -1 : 1));
}
