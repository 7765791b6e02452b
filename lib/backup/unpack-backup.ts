import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { copyFile } from "./copy-file";
import { damaged, type Manifest } from "./manifest";

/**
 * Copies a backup into a new folder, which is then a data folder, and compares every file with its checksum meanwhile.
 * Throws a Problem that names the first file which is missing or not what was written; `stopping` ends it before its
 * time.
 */
export async function unpackBackup(
  backup: string,
  { folders, files }: Manifest,
  target: string,
  stopping: AbortSignal,
): Promise<void> {
  mkdirSync(target, { mode: 0o700 });
  for (const path of folders) mkdirSync(join(target, path), { mode: 0o700 });
  for (const { path, bytes, sha256 } of files) {
    stopping.throwIfAborted();
    const copied = await copyFile(join(backup, path), join(target, path)).catch((error: unknown) => {
      throw isMissing(error) ? damaged(backup, path) : error;
    });
    if (copied.bytes !== bytes || copied.sha256 !== sha256) throw damaged(backup, path);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
