import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Problem } from "@/lib/problem";
import { processMark } from "./process-mark";

const running = z.object({ pid: z.number().int(), mark: z.string(), address: z.string() });

/** Says so if a start from this data folder is still up; otherwise notes this one. Returns what takes the note back. */
export function claimDataFolder(dataFolder: string, address: string): () => void {
  const file = join(dataFolder, "running.json");
  const note = JSON.stringify({ pid: process.pid, mark: processMark(process.pid), address });
  while (!wrote(file, note)) {
    const other = noted(file);
    if (other && processMark(other.pid) === other.mark) {
      throw new Problem(
        `Waypoint runs already from this folder, at ${other.address} (process ${other.pid}). ` +
          "Open that address, or stop it before you start it again.",
      );
    }
    rmSync(file, { force: true }); // of a start that was killed
  }
  return () => rmSync(file, { force: true });
}

/** Writes the note unless there is one: of two that start at once, one gets through. */
function wrote(file: string, note: string): boolean {
  try {
    writeFileSync(file, note, { mode: 0o600, flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** The note of another start; null if it was cut short by a kill, or taken back meanwhile. */
function noted(file: string): z.output<typeof running> | null {
  try {
    return running.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}
