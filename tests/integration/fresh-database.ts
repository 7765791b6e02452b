import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { copyOf } from "./copy-database";

/**
 * Gives the calling test file a migrated, empty database of its own and points DATABASE_URL, and with it `db`, at it.
 * Call it at the top of the file, before `db` is first used: `await freshDatabase()`.
 * @returns the new database's address
 */
export function freshDatabase(): Promise<string> {
  return ownCopyOf(inject("templateUrl"));
}

/** As `freshDatabase`, with the published catalogue loaded. */
export function publishedDatabase(): Promise<string> {
  return ownCopyOf(inject("publishedUrl"));
}

async function ownCopyOf(template: string): Promise<string> {
  const url = await copyOf(template, `test_${randomUUID().replaceAll("-", "")}`);
  process.env.DATABASE_URL = url;
  return url;
}
