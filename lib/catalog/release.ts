import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { done, fail, type Result } from "@/lib/result";
import { type BrokenCatalog, brokenCatalog } from "./broken-catalog";
import type { CatalogError } from "./catalog-error";
import { parseFile } from "./parse-file";

/** File inside the catalogue's folder that numbers the content of all the others. */
const fileName = "release.yaml";

const releaseFile = z.strictObject({
  /** Rises with each change of the content, by which a database tells a newer catalogue from an older one. */
  release: z.int().min(1),
  /** The version of the content that has this number. */
  hash: z.string(),
});

/**
 * The number of the folder's content.
 * @param version of the content that the folder holds; content without a number of its own is refused
 */
export async function readRelease(folder: string, version: string): Promise<Result<number, BrokenCatalog>> {
  const text = await readFile(join(folder, fileName), "utf8").catch(() => null);
  if (text === null) return unnumbered([{ file: fileName, line: 1, field: "", message: "is missing" }]);
  const { value, errors, errorAt } = parseFile(fileName, text, releaseFile);
  if (value === null) return unnumbered(errors);
  if (value.hash === version) return done(value.release);
  return unnumbered([errorAt(["hash"], `the content has changed since release ${value.release}`, "")]);
}

function unnumbered(errors: readonly Omit<CatalogError, "fix">[]) {
  const fix = "run `npm run catalog:release`, which gives it the next number; commit the file";
  return fail(brokenCatalog(errors.map((error) => ({ ...error, fix }))));
}

/**
 * Gives the folder's content the number above all that its file names, which may be two after a merge.
 * @param version of the content that the folder holds
 * @returns the content's number; unchanged if it has one
 */
export async function raiseRelease(folder: string, version: string): Promise<number> {
  const present = await readRelease(folder, version);
  if (present.ok) return present.value;
  const path = join(folder, fileName);
  const text = await readFile(path, "utf8").catch(() => "");
  const numbers = [...text.matchAll(/^release: (\d+)/gm)].map(([, digits]) => Number(digits));
  const next = Math.max(0, ...numbers) + 1;
  await writeFile(path, `${explained}\nrelease: ${next}\nhash: "${version}"\n`);
  return next;
}

const explained =
  "# Written by `npm run catalog:release` after any change of the catalogue. A database keeps the higher release.";
