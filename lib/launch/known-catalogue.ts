import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { filesBelow, fingerprint } from "./fingerprint";

const note = z.object({ files: z.string(), version: z.string() });

/** Remembers which version the files of the catalogue make, so that reading and checking them all is done once. */
export function knownCatalogue(dataFolder: string) {
  const file = join(dataFolder, "catalogue.json");
  const files = fingerprint(["catalog", "lib/catalog"].flatMap(filesBelow));
  return {
    /** The version that these very files made at an earlier start; null if they are new. */
    version: () => versionIn(file, files),
    remember: (version: string) => writeFileSync(file, JSON.stringify({ files, version }), { mode: 0o600 }),
  };
}

function versionIn(file: string, files: string): string | null {
  try {
    const known = note.parse(JSON.parse(readFileSync(file, "utf8")));
    return known.files === files ? known.version : null;
  } catch {
    return null; // none yet, or cut short: read the catalogue again
  }
}
