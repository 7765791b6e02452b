import { copyFileSync, existsSync, rmSync, statSync, truncateSync } from "node:fs";

/**
 * Keeps a log that is appended to from growing without bound: a longer one is copied to `<file>.1`, in place of the last
 * such copy, and started anew. Whoever appends to it need not open it again.
 * @param most bytes
 */
export function limitLog(file: string, most = 10_000_000): void {
  if (!existsSync(file) || statSync(file).size <= most) return;
  const copy = `${file}.1`;
  try {
    copyFileSync(file, copy);
  } catch {
    rmSync(copy, { force: true }); // the disk is full, and the log itself may be what fills it
  }
  truncateSync(file);
}
