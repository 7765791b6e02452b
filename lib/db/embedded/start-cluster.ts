import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withConnection } from "@/lib/db/with-connection";
import { limitLog } from "@/lib/log/limit-log";
import { Problem } from "@/lib/problem";
import { type ClusterFiles, clusterFiles, clusterPassword, clusterState, type Keeping } from "./cluster-files";
import { createCluster } from "./create-cluster";
import { type Runner, runner } from "./run-as";
import { type Ending, port, startServer, stopServer } from "./start-server";

/** A running database of ours. */
export type Cluster = {
  /** Address of the database `waypoint`, by Unix socket. */
  readonly url: string;
  /** Process id of the postmaster. */
  readonly pid: number;
  /** Resolves when the server is gone, for whatever reason. */
  readonly ended: Promise<Ending>;
  /** The address of another database of the cluster. */
  urlOf(database: string): string;
  /** Starts a server on the same files, once this one has ended; never makes them anew. Throws as `startCluster`. */
  startAgain(): Promise<Cluster>;
  /** Ends it, cutting open connections; what was acknowledged is on disk. Returns when it is down. */
  stop(): Promise<void>;
};

const hour = 3_600_000; // milliseconds
const restoring = "Put a backup in its place with `npm run restore`.";

/**
 * Starts the PostgreSQL whose files lie below `folder`, making it at the first time; a server that already runs there
 * is taken over. It listens on a Unix socket alone and outlives this process unless stopped.
 * Throws a Problem if the files are half-written or another PostgreSQL's, or if the server does not come up.
 */
export async function startCluster(
  folder: string,
  keeping: Keeping = "for-good",
  run: Runner = runner(),
): Promise<Cluster> {
  const files = clusterFiles(folder);
  if (clusterState(files) === "absent") await createCluster(files, run, keeping);
  return startPresent(files, keeping, run);
}

/** Starts the cluster of files that are there. */
async function startPresent(files: ClusterFiles, keeping: Keeping, run: Runner): Promise<Cluster> {
  const state = clusterState(files);
  if (state === "absent") throw new Problem(`The database's folder ${files.data} is gone. ${restoring}`);
  if (state === "half-written") throw halfWritten(files);
  refuseOtherMajor(files, run);
  const { pid, ended } = await startServer(files, run, keeping);
  const limiting = setInterval(() => limitLog(files.log), hour).unref();
  void ended.then(() => clearInterval(limiting));
  await ensureDatabase(files, "waypoint");
  return {
    url: address(files, "waypoint"),
    pid,
    ended,
    urlOf: (database) => address(files, database),
    startAgain: () => startPresent(files, keeping, run),
    stop: () => stopServer(pid, files.data),
  };
}

function halfWritten(files: ClusterFiles): Problem {
  return new Problem(
    `The database's folder ${files.data} is incomplete, so it cannot be started; nothing in it was changed. ` +
      `If it holds nothing you need, move it away and start again. Otherwise: ${restoring}`,
  );
}

/** PostgreSQL reads the files of its own major version alone. */
function refuseOtherMajor(files: ClusterFiles, run: Runner): void {
  const made = readFileSync(join(files.data, "PG_VERSION"), "utf8").trim();
  const ours = ownMajor(run);
  if (ours === null || made === ours) return;
  throw new Problem(
    `The database in ${files.data} was made by PostgreSQL ${made}. This version of Waypoint brings PostgreSQL ` +
      `${ours}, which cannot read it; nothing in it was changed. Start the version of Waypoint that you had before. To ` +
      'take the data along to this one, follow "Another PostgreSQL" in docs/operations.md. If the folder holds ' +
      "nothing you need, move it away and start again.",
  );
}

/** The major version of the embedded PostgreSQL; null if the program does not even run: its start then tells why. */
export function ownMajor(run: Runner = runner()): string | null {
  const [program, ...args] = run.command("postgres", ["--version"]);
  const { stdout } = spawnSync(program, args, { encoding: "utf8", cwd: "/" });
  return /PostgreSQL\) (\d+)/.exec(stdout ?? "")?.[1] ?? null;
}

function ensureDatabase(files: ClusterFiles, name: string): Promise<void> {
  return withConnection(address(files, "postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

function address(files: ClusterFiles, database: string): string {
  const password = encodeURIComponent(clusterPassword(files));
  return `postgresql://app:${password}@localhost:${port}/${database}?host=${encodeURIComponent(files.sockets)}`;
}
