import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { done, type Result } from "@/lib/result";
import type { BrokenCatalog } from "./broken-catalog";
import { jsonSchemas } from "./json-schemas";
import { readCatalog } from "./read";

type CheckedCatalog = {
  readonly release: number;
  readonly version: string;
  readonly skills: number;
  readonly roles: number;
  readonly profiles: number;
  /** JSON Schemas that were not current and are now. */
  readonly schemasWritten: readonly string[];
};

/** Checks the folder, and brings its published JSON Schemas up to date. */
export async function checkCatalog(folder: string): Promise<Result<CheckedCatalog, BrokenCatalog>> {
  const schemasWritten = await publishSchemas(folder);
  const read = await readCatalog(folder);
  if (!read.ok) return read;
  const { release, version, skills, roles, profiles } = read.value;
  return done({
    release,
    version,
    skills: skills.length,
    roles: roles.length,
    profiles: profiles.length,
    schemasWritten,
  });
}

async function publishSchemas(folder: string): Promise<string[]> {
  const written: string[] = [];
  for (const { file, content } of jsonSchemas()) {
    const path = join(folder, file);
    const present = await readFile(path, "utf8").catch(() => null);
    if (present === content) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    written.push(file);
  }
  return written;
}
