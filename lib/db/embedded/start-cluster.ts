import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { type ClusterFiles, clusterFiles, clusterPassword, clusterState, type Keeping } from "./cluster-files";
import { createCluster } from "./create-cluster";
import { isAlive, lockFile, removeStaleLock, serves } from "./postmaster";
import { type Runner, runner } from "./run-as";

/** A running database of ours. */
export type Cluster = {
  /** Address of the database `waypoint`, by Unix socket. */
  readonly url: string;
  /** Process id of the postmaster. */
  readonly pid: number;
  /** The address of another database of the cluster. */
  urlOf(database: string): string;
  /** Ends it, cutting open connections; what was acknowledged is on disk. Returns when it is down. */
  stop(): Promise<void>;
};

const port = 5432; // names the socket only; each cluster has its own folder for it
const patience = { start: 30_000, stop: 30_000, leftovers: 6_000, step: 20 }; // milliseconds

/**
 * Starts the PostgreSQL whose files lie below `folder`, making it at the first time; a server that already runs there
 * is taken over. It listens on a Unix socket alone and outlives this process unless stopped.
 * Throws an error that tells the mend if the files are half-written or the server does not come up.
 */
export async function startCluster(
  folder: string,
  keeping: Keeping = "for-good",
  run: Runner = runner(),
): Promise<Cluster> {
  const files = clusterFiles(folder);
  const state = clusterState(files);
  if (state === "half-written") {
    throw new Error(
      `The database's folder ${files.data} is incomplete, so it cannot be started; nothing in it was changed. ` +
        "If it holds nothing you need, move it away and start again; otherwise put a backup in its place.",
    );
  }
  if (state === "absent") await createCluster(files, run, keeping);
  const pid = runningServer(files) ?? (await startServer(files, run, keeping));
  await ensureDatabase(files, "waypoint");
  return {
    url: address(files, "waypoint"),
    pid,
    urlOf: (database) => address(files, database),
    stop: () => stopServer(pid),
  };
}

function runningServer(files: ClusterFiles): number | null {
  const lock = lockFile(files.data);
  return lock && serves(lock.pid, files.data) && lock.ready ? lock.pid : null;
}

/** Starts the server; the leftovers of a killed one, which live for a moment, are waited for. */
async function startServer(files: ClusterFiles, run: Runner, keeping: Keeping): Promise<number> {
  const giveUp = Date.now() + patience.leftovers;
  for (;;) {
    const attempt = await tryStart(files, run, keeping);
    if (attempt.ok) return attempt.pid;
    const other = runningServer(files); // one that was still coming up when we looked first
    if (other) return other;
    if (!/already exists|still in use|already in use/.test(attempt.log) || Date.now() > giveUp) {
      throw new Error(`The database did not start. The end of ${files.log}:\n${attempt.log}`);
    }
    const lock = lockFile(files.data);
    if (!lock || !serves(lock.pid, files.data)) removeStaleLock(files.data, files.sockets, port);
    await wait(250);
  }
}

const hasty = ["fsync", "synchronous_commit", "full_page_writes"].flatMap((name) => ["-c", `${name}=off`]);

type Attempt = { readonly ok: true; readonly pid: number } | { readonly ok: false; readonly log: string };

async function tryStart(files: ClusterFiles, run: Runner, keeping: Keeping): Promise<Attempt> {
  run.own(files.data); // the last start may have run as another user
  run.own(files.sockets);
  const log = openSync(files.log, "a", 0o600);
  const settings = ["-c", "listen_addresses=", "-c", "timezone=UTC", "-c", "log_timezone=UTC"];
  const [program, ...args] = run.command("postgres", [
    ...["-D", files.data, "-k", listOf(files.sockets), "-p", String(port)],
    ...settings,
    ...(keeping === "throw-away" ? hasty : []),
  ]);
  const server = spawn(program, args, { detached: true, stdio: ["ignore", log, log], cwd: "/" });
  closeSync(log);
  server.unref();
  return (await comesUp(server, files)) && server.pid
    ? { ok: true, pid: server.pid }
    : { ok: false, log: lastLines(files.log) };
}

/** A list of one folder, as PostgreSQL reads lists: quoted, since a comma would begin another. */
function listOf(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`;
}

/** Waits until this very child is ready; false if it ended first. */
async function comesUp(server: ChildProcess, files: ClusterFiles): Promise<boolean> {
  let ended = false;
  server.once("exit", () => (ended = true));
  server.once("error", () => (ended = true));
  const giveUp = Date.now() + patience.start;
  while (!ended && Date.now() < giveUp) {
    const lock = lockFile(files.data);
    if (lock?.pid === server.pid && lock?.ready) return true;
    await wait(patience.step);
  }
  return false;
}

function lastLines(file: string): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-8).join("\n");
}

async function ensureDatabase(files: ClusterFiles, name: string): Promise<void> {
  const client = new Client({ connectionString: address(files, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function address(files: ClusterFiles, database: string): string {
  const password = encodeURIComponent(clusterPassword(files));
  return `postgresql://app:${password}@localhost:${port}/${database}?host=${encodeURIComponent(files.sockets)}`;
}

async function stopServer(pid: number): Promise<void> {
  signal(pid, "SIGINT"); // fast shutdown: open transactions are rolled back, the rest is written
  const giveUp = Date.now() + patience.stop;
  while (isAlive(pid)) {
    if (Date.now() > giveUp) signal(pid, "SIGQUIT");
    await wait(patience.step);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, name);
}
