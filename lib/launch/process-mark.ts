import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * When that process began, as the system tells it: with its number it names one process for ever, also after the
 * number went to another. Null if there is none.
 */
export function processMark(pid: number): string | null {
  return existsSync("/proc/self/stat") ? markOfProc(pid) : markOfPs(pid);
}

function markOfProc(pid: number): string | null {
  try {
    // The name in parentheses may hold anything; after it comes the state, and 19 fields later the start in ticks.
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return state === "Z" ? null : (fields[18] ?? null);
  } catch {
    return null; // ended
  }
}

function markOfPs(pid: number): string | null {
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim() || null;
}
