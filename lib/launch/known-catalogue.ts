import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { CatalogRelease } from "@/lib/catalog/load";
import { writeWholeFile } from "@/lib/whole-file";
import { filesBelow, fingerprint } from "./fingerprint";

const note = z.object({ files: z.string(), release: z.number().int(), version: z.string() });

/** Remembers which release the files of the catalogue are, so that reading and checking them all is done once. */
export function knownCatalogue(dataFolder: string) {
  const file = join(dataFolder, "catalogue.json");
  const files = fingerprint(["catalog", "lib/catalog"].flatMap(filesBelow));
  return {
    /** The release that these very files were at an earlier start; null if they are new. */
    release: () => releaseIn(file, files),
    remember: ({ release, version }: CatalogRelease) =>
      writeWholeFile(file, JSON.stringify({ files, release, version })),
  };
}

function releaseIn(file: string, files: string): CatalogRelease | null {
  try {
    const known = note.parse(JSON.parse(readFileSync(file, "utf8")));
    return known.files === files ? known : null;
  } catch {
    return null; // none yet, or cut short: read the catalogue again
  }
}
