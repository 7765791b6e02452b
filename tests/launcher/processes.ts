import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Process ids of all that runs from the folder or below it: its working folder, or an argument, lies there. */
export function processesOf(folder: string): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && belongs(name, folder))
    .map(Number);
}

export function killAll(folder: string): void {
  for (const pid of processesOf(folder)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // it fell with its parent
    }
  }
}

function belongs(pid: string, folder: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    if (words.length < 2) return false; // a zombie has none
    const places = [readlinkSync(`/proc/${pid}/cwd`), ...words];
    return places.some((place) => place === folder || place.startsWith(`${folder}/`));
  } catch {
    return false; // ended while we looked
  }
}
