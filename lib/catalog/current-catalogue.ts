import { cache } from "react";
import { db } from "@/lib/db/client";
import type { Catalogue } from "./catalogue";
import { frameworkId } from "./framework";
import { readCatalogue } from "./read-catalogue";

let cached: Promise<Catalogue> | null = null;

/**
 * The catalogue as it is loaded now. It is the same for everyone until its version changes, so a request asks the
 * database for the version alone and shares the catalogue in memory; the first to see a new version reads it.
 */
export async function currentCatalogue(): Promise<Catalogue> {
  const version = await loadedVersion();
  for (;;) {
    const found = cached;
    if (found && (await found.catch(() => null))?.version === version) return found;
    // Whoever replaced it meanwhile may have read before this version was loaded, so look again.
    if (cached === found) {
      cached = readCatalogue();
      return cached;
    }
  }
}

/** The version of the catalogue in the database; empty while there is none. Asked once a page. */
export const loadedVersion = cache(async (): Promise<string> => {
  const [framework] = await db.$queryRaw<{ version: string }[]>`
    SELECT version FROM "Framework" WHERE id = ${frameworkId}`;
  return framework?.version ?? "";
});
