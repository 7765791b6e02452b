import { existsSync, readFileSync, statSync } from "node:fs";

/** Bytes; 0 if there is no such file. */
export function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** The last lines of the file that were written after it had so many bytes. */
export function lastLines(file: string, after: number): readonly string[] {
  if (!existsSync(file)) return [];
  const content = readFileSync(file);
  const since = content.length < after ? content : content.subarray(after); // shorter: started anew meanwhile
  return since
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(-8);
}

/** The lines by which PostgreSQL speaks of itself; those of a statement may hold what a person wrote. */
export function aboutItself(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => /\] (LOG|WARNING|FATAL|PANIC|HINT): /.test(line));
}
