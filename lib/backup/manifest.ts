import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Problem } from "@/lib/problem";
import { writeWholeFile } from "@/lib/whole-file";

/** Below the backup's folder, with forward slashes. */
const path = z.string().refine((text) => !text.startsWith("/") && !text.split("/").includes(".."));

const manifest = z.object({
  format: z.literal(1),
  /** Version of the product that made it. */
  waypoint: z.string(),
  /** Version of PostgreSQL that can read it, as 18.4. */
  postgresql: z.string(),
  /** When the backup ended: the moment that it holds. */
  at: z.iso.datetime(),
  /** Each after the one that holds it. */
  folders: z.array(path),
  files: z.array(z.object({ path, bytes: z.int().min(0), sha256: z.string().length(64) })),
});

/** What a backup consists of. */
export type Manifest = z.output<typeof manifest>;

const name = "manifest.json";

/** Writes what makes a folder a backup: its manifest and, beside it, that one's checksum as `sha256sum` reads it. */
export function writeManifest(folder: string, content: Manifest): void {
  const text = `${JSON.stringify(content, null, 1)}\n`;
  writeWholeFile(join(folder, `${name}.sha256`), `${sha256(text)}  ${name}\n`);
  writeWholeFile(join(folder, name), text);
}

/** Reads the manifest of a backup. Throws a Problem if the folder is none, or its manifest is damaged. */
export function readManifest(folder: string): Manifest {
  const [file, sum] = [join(folder, name), join(folder, `${name}.sha256`)];
  if (!existsSync(file)) {
    throw new Problem(
      `${folder} is no backup of Waypoint's: it has no ${name}, which a backup gets last. Nothing was changed. Name the ` +
        "folder that `npm run backup` printed when it was done.",
    );
  }
  const text = readFileSync(file, "utf8");
  const expected = existsSync(sum) ? readFileSync(sum, "utf8").split(" ", 1)[0] : "";
  if (sha256(text) !== expected) throw damaged(folder, name);
  return parsed(folder, text);
}

function parsed(folder: string, text: string): Manifest {
  const read = manifest.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  throw new Problem(
    `The backup ${folder} is of a kind that this version of Waypoint does not know. Nothing was changed. Restore it with ` +
      "the version that made it.",
  );
}

/** @param file relative to the backup's folder */
export function damaged(folder: string, file: string): Problem {
  return new Problem(
    `The backup ${folder} is damaged: ${file} is not what was written. Nothing was changed. Copy the backup again from ` +
      "where it was kept, or restore another one.",
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
