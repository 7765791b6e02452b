import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { lockFile, serves } from "@/lib/db/embedded/postmaster";
import { stopServer } from "@/lib/db/embedded/start-server";
import { processMark } from "@/lib/launch/process-mark";

/**
 * Removes what backups and restores left that were killed: folders whose names end in the number of a process that is
 * gone.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const maker = Number(/^(?:restoring|waypoint-[\dTZ-]+\.making)-(\d+)$/.exec(name)?.[1]);
    if (!(maker > 0) || processMark(maker) !== null) continue;
    await stopIfRunning(join(folder, name, "postgres"));
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Stops the PostgreSQL that a killed process left running on these files, if there is one. */
export async function stopIfRunning(data: string): Promise<void> {
  const lock = lockFile(data);
  if (lock && serves(lock.pid, data)) await stopServer(lock.pid, data);
}
