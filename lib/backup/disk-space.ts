import { statfsSync } from "node:fs";
import { Problem } from "@/lib/problem";

/** What PostgreSQL needs beside its tables: two segments of the journal. */
const journal = 32 * 1024 * 1024; // bytes

/** Throws a Problem if the disk that holds the folder, which is there, cannot take a database of so many bytes. */
export function refuseFullDisk(folder: string, bytes: number, advice: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const [free, needed] = [bavail * bsize, bytes + journal];
  if (free >= needed) return;
  throw new Problem(
    `The disk that holds ${folder} is too full: ${megabytes(needed)} are needed, ${megabytes(free)} are free. ` +
      `Nothing was changed. ${advice}`,
  );
}

/** As 46 MB. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
