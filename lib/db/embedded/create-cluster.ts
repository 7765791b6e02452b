import { spawn } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ClusterFiles, clusterPassword, type Keeping } from "./cluster-files";
import type { Runner } from "./run-as";
import { startProblem } from "./start-problem";

/**
 * Makes an empty database cluster with a superuser `app`. It is made beside its place and moved in when it is whole.
 * Throws a Problem if that fails.
 */
export async function createCluster(files: ClusterFiles, run: Runner, keeping: Keeping): Promise<void> {
  removeLeftovers(dirname(files.data));
  const making = `${files.data}.making-${process.pid}`;
  const passwordFile = join(dirname(files.data), `.password-${process.pid}`);
  run.own(making);
  try {
    writeFileSync(passwordFile, clusterPassword(files), { mode: 0o600 });
    run.own(passwordFile);
    const authentication = ["-U", "app", `--pwfile=${passwordFile}`, "-A", "scram-sha-256"];
    const locale = ["-E", "UTF8", "--locale=C", "--no-instructions"];
    const haste = keeping === "throw-away" ? ["--no-sync"] : [];
    await finished(dirname(files.data), run.command("initdb", ["-D", making, ...authentication, ...locale, ...haste]));
    if (existsSync(files.data)) rmdirSync(files.data);
    renameSync(making, files.data);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** What attempts left that were killed before the cluster stood in its place. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const maker = Number(/^(?:postgres\.making|\.password)-(\d+)$/.exec(name)?.[1]);
    if (maker > 0 && !isAlive(maker)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"; // another user's
  }
}

/** Runs a command to its end. Throws with what it said if it failed. */
function finished(folder: string, [program, ...args]: readonly [string, ...string[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, TZ: "UTC" } });
    let said = "";
    child.stdout.on("data", (text) => (said += text));
    child.stderr.on("data", (text) => (said += text));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(startProblem("The database could not be created.", folder, said.trim().split("\n").slice(-8)));
    });
  });
}
