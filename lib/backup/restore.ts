import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { clusterFiles } from "@/lib/db/embedded/cluster-files";
import { ownMajor, startCluster } from "@/lib/db/embedded/start-cluster";
import { exchangeData, finishExchange } from "@/lib/launch/exchange-data";
import { claimDataFolder } from "@/lib/launch/running-copy";
import type { Stage } from "@/lib/launch/stage";
import { Problem } from "@/lib/problem";
import { embeddedDataFolder, fromCaller } from "./data-folder";
import { megabytes, refuseFullDisk } from "./disk-space";
import { removeLeftovers, stopIfRunning } from "./leftovers";
import { type Manifest, readManifest } from "./manifest";
import { timeInName } from "./time-in-name";
import { unpackBackup } from "./unpack-backup";

/**
 * `npm run restore`: puts a backup in the place of the embedded database, once every file of it was compared with its
 * checksum and PostgreSQL has come up on a copy. The present data moves aside and is kept.
 * @returns what was done, in sentences; throws a Problem, and leaves everything as it was, if it cannot be done
 */
export async function restore(named: string | undefined, stage: Stage, stopping: AbortSignal): Promise<string> {
  const dataFolder = embeddedDataFolder();
  if (!named) throw new Problem(`Name the backup: npm run restore -- <folder>${offered(dataFolder)}`);
  const backup = fromCaller(named);
  const manifest = readManifest(backup);
  refuseOtherMajor(backup, manifest);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const claim = await claimDataFolder(dataFolder, { doing: "restore" }, stage);
  try {
    finishExchange(dataFolder);
    await removeLeftovers(dataFolder);
    await stopIfRunning(clusterFiles(dataFolder).data);
    const from = `restoring-${process.pid}`;
    await prepare(backup, manifest, join(dataFolder, from), stage, stopping);
    const aside = `before-restore-${timeInName(new Date())}`;
    exchangeData(dataFolder, { from, aside });
    return told(manifest, join(dataFolder, aside));
  } finally {
    claim.release();
  }
}

/** The backups in their usual place, newest first, in words. */
function offered(dataFolder: string): string {
  const folder = join(dataFolder, "backups");
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, "manifest.json")))
    : [];
  const paths = names
    .sort()
    .reverse()
    .map((name) => `\n${join(folder, name)}`);
  return paths.length > 0 ? `. There are:${paths.join("")}` : `. There is none in ${folder}.`;
}

function refuseOtherMajor(backup: string, { postgresql, waypoint }: Manifest): void {
  const [theirs, ours] = [postgresql.split(".", 1)[0], ownMajor()];
  if (ours === null || theirs === ours) return;
  throw new Problem(
    `The backup ${backup} was made with PostgreSQL ${theirs} (Waypoint ${waypoint}). This version of Waypoint brings ` +
      `PostgreSQL ${ours}, which cannot read it. Nothing was changed. Restore it with the version of Waypoint that made ` +
      'it, then take the data along by "Another PostgreSQL" in docs/operations.md.',
  );
}

/** Makes a data folder of the backup, and sees that its database comes up; leaves nothing if it does not. */
async function prepare(
  backup: string,
  manifest: Manifest,
  folder: string,
  stage: Stage,
  stopping: AbortSignal,
): Promise<void> {
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  refuseFullDisk(dirname(folder), bytes, "Free some space, then try again.");
  try {
    await stage(
      "Checking the backup",
      () => unpackBackup(backup, manifest, folder, stopping),
      () => megabytes(bytes),
    );
    await stage(
      "Starting PostgreSQL on it",
      async () => (await startCluster(folder)).stop(),
      () => "recovered",
    );
    stopping.throwIfAborted();
  } catch (error) {
    await stopIfRunning(clusterFiles(folder).data);
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function told({ at, waypoint }: Manifest, aside: string): string {
  const kept = existsSync(aside) ? `\nWhat was there before is in ${aside}: remove it once all is well.` : "";
  return `Restored to what it was at ${at}, by Waypoint ${waypoint}. Start it with npm start.${kept}`;
}
