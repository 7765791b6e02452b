import { existsSync, statfsSync } from "node:fs";

const enough = 16 * 1024 * 1024; // bytes: PostgreSQL's next journal file

/** Says so if the disk that holds the folder is full, which a log on the same disk cannot; null if there is space. */
export function spaceProblem(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < enough ? `No space left on device: ${folder}` : null;
}
