import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What the running server wrote of itself into `postmaster.pid`. */
type LockFile = {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  /** Whether it accepts connections. Outlives a kill, so it counts only while `pid` is the server's. */
  readonly ready: boolean;
};

/** The lock file of the data folder; null where there is none, or none that is complete. */
export function lockFile(dataFolder: string): LockFile | null {
  const path = join(dataFolder, "postmaster.pid");
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, "utf8").split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port)) return null;
  return { pid, port, socketFolder: lines[4]?.trim() ?? "", ready: lines[7]?.trim() === "ready" };
}

/** Whether that process is alive, no zombie, and serves this data folder, not another that was given its number. */
export function serves(pid: number, dataFolder: string): boolean {
  if (existsSync("/proc/self/cmdline")) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(dataFolder);
    } catch {
      return false; // ended while we looked
    }
  }
  const { stdout } = spawnSync("ps", ["-ww", "-o", "stat=,command=", "-p", String(pid)], { encoding: "utf8" });
  return !stdout.startsWith("Z") && stdout.includes(` -D ${dataFolder} `); // a path may hold spaces
}

/**
 * Removes the lock that a killed server left, so that the next can start; does nothing while any process still works
 * in the data folder. PostgreSQL itself refuses where the old number now belongs to another process.
 */
export function removeStaleLock(dataFolder: string, socketFolder: string, port: number): void {
  if (workersIn(dataFolder)) return;
  rmSync(join(dataFolder, "postmaster.pid"), { force: true });
  rmSync(join(socketFolder, `.s.PGSQL.${port}`), { force: true });
  rmSync(join(socketFolder, `.s.PGSQL.${port}.lock`), { force: true });
}

/** Whether some process has the data folder as its working folder, as each of PostgreSQL's has. */
function workersIn(dataFolder: string): boolean {
  if (!existsSync("/proc/self/cwd")) return false;
  const folder = realpathSync(dataFolder);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false; // ended while we looked, or not ours to see
      }
    });
}
