import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { limitLog } from "@/lib/log/limit-log";
import { Problem } from "@/lib/problem";
import type { ClusterFiles, Keeping } from "./cluster-files";
import { spaceProblem } from "./free-space";
import { lockFile, removeStaleLock, serves } from "./postmaster";
import type { Runner } from "./run-as";
import { aboutItself, lastLines, sizeOf } from "./server-log";
import { startProblem } from "./start-problem";

/** A server that accepts connections. */
type Server = {
  /** Process id of the postmaster. */
  readonly pid: number;
  /** Resolves when the server is gone, for whatever reason. */
  readonly ended: Promise<Ending>;
};

/** How a server ended, and the last lines in which it spoke of itself, or we of its disk. */
export type Ending = { readonly how: string; readonly lines: readonly string[] };

export const port = 5432; // names the socket only; each cluster has its own folder for it
const timeouts = { start: 60_000, stop: 30_000, leftovers: 6_000 }; // milliseconds
const steps = { start: 20, retry: 250, poll: 500 }; // milliseconds

/** Takes over the server that runs already, or starts one. Throws a Problem if it does not come up. */
export async function startServer(files: ClusterFiles, run: Runner, keeping: Keeping): Promise<Server> {
  const giveUp = Date.now() + timeouts.leftovers;
  for (;;) {
    const running = await runningServer(files);
    if (running) return running;
    const attempt = await tryStart(files, run, keeping);
    if ("pid" in attempt) return attempt;
    const inUse = attempt.lines.some((line) => /already exists|still in use|already in use/.test(line));
    // What a killed server left lives for a moment.
    if (!inUse || Date.now() > giveUp) {
      throw startProblem(`The database did not start (${attempt.how}).`, dirname(files.data), attempt.lines);
    }
    const lock = lockFile(files.data);
    if (!lock || !serves(lock.pid, files.data)) removeStaleLock(files.data, files.sockets, port);
    await wait(steps.retry);
  }
}

/** The server that runs already, once it is up; null if there is none. */
async function runningServer(files: ClusterFiles): Promise<Server | null> {
  const pid = lockFile(files.data)?.pid;
  const runs = () => pid !== undefined && serves(pid, files.data);
  if (pid === undefined || !(await comesUp(pid, files, runs))) return null;
  const ended = async () => {
    const logStart = sizeOf(files.log);
    while (runs()) await wait(steps.poll, undefined, { ref: false });
    return endingOf(files, logStart, "ended");
  };
  return { pid, ended: ended() };
}

/** The server, or how it ended before it was up. */
async function tryStart(files: ClusterFiles, run: Runner, keeping: Keeping): Promise<Server | Ending> {
  run.own(files.data); // the last start may have run as another user
  run.own(files.sockets);
  limitLog(files.log);
  const logStart = sizeOf(files.log);
  const child = spawnServer(files, run, keeping);
  let running = true;
  const ended = endOf(child).then((how) => {
    running = false;
    return endingOf(files, logStart, how);
  });
  const { pid } = child;
  return pid !== undefined && (await comesUp(pid, files, () => running)) ? { pid, ended } : ended;
}

/** In words. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", ({ message }) => resolve(message));
    child.once("exit", (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`));
  });
}

/** @param logStart bytes of the log that are older than this server */
function endingOf(files: ClusterFiles, logStart: number, how: string): Ending {
  const full = spaceProblem(dirname(files.data));
  return { how, lines: [...aboutItself(lastLines(files.log, logStart)), ...(full ? [full] : [])] };
}

const hasty = ["fsync", "synchronous_commit", "full_page_writes"].flatMap((name) => ["-c", `${name}=off`]);

function spawnServer(files: ClusterFiles, run: Runner, keeping: Keeping): ChildProcess {
  const settings = ["-c", "listen_addresses=", "-c", "timezone=UTC", "-c", "log_timezone=UTC"];
  const [program, ...args] = run.command("postgres", [
    ...["-D", files.data, "-k", listOf(files.sockets), "-p", String(port)],
    ...settings,
    ...(keeping === "throw-away" ? hasty : []),
  ]);
  const log = openSync(files.log, "a", 0o600);
  try {
    const child = spawn(program, args, { detached: true, stdio: ["ignore", log, log], cwd: "/" });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** A list of one folder, as PostgreSQL reads lists: quoted, since a comma would begin another. */
function listOf(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`;
}

/**
 * Waits until that very process accepts connections; false if it ended first. Recovery after a crash may take longer
 * than anyone waits: the server is then left to it, and a Problem thrown.
 */
async function comesUp(pid: number, files: ClusterFiles, runs: () => boolean): Promise<boolean> {
  const giveUp = Date.now() + timeouts.start;
  while (runs()) {
    const lock = lockFile(files.data);
    if (lock?.pid === pid && lock.ready) return true;
    if (Date.now() > giveUp) {
      throw new Problem(
        `PostgreSQL (process ${pid}) is still starting; after a crash it reads its journal first. It goes on by ` +
          `itself: start Waypoint again in a few minutes. What it does is in ${files.log}.`,
      );
    }
    await wait(steps.start);
  }
  return false;
}

/** Ends the server of the data folder, cutting open connections. Returns when it is down. */
export async function stopServer(pid: number, dataFolder: string): Promise<void> {
  // Fast shutdown: open transactions are rolled back, the rest is written. Immediate: recovery at the next start.
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (serves(pid, dataFolder)) send(pid, signal);
    const giveUp = Date.now() + timeouts.stop;
    while (serves(pid, dataFolder) && Date.now() < giveUp) await wait(steps.start);
    if (!serves(pid, dataFolder)) return;
  }
  throw new Problem(`PostgreSQL (process ${pid}) did not stop. End it by hand before you start again.`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it ended between the look and the signal
  }
}
