import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Writes a file for its owner's eyes alone, whole or not at all, also if the process or the machine ends meanwhile. */
export function writeWholeFile(path: string, text: string): void {
  const making = `${path}.${process.pid}`;
  try {
    writeFileSync(making, text, { mode: 0o600, flush: true });
    renameSync(making, path);
  } catch (error) {
    rmSync(making, { force: true });
    throw error;
  }
}
