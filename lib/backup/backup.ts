import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { clusterFiles, clusterState } from "@/lib/db/embedded/cluster-files";
import { startCluster } from "@/lib/db/embedded/start-cluster";
import { finishExchange } from "@/lib/launch/exchange-data";
import { filesBelow } from "@/lib/launch/fingerprint";
import { claimDataFolder, servedAt } from "@/lib/launch/running-copy";
import type { Stage } from "@/lib/launch/stage";
import { Problem } from "@/lib/problem";
import { embeddedDataFolder, fromCaller } from "./data-folder";
import { megabytes, refuseFullDisk } from "./disk-space";
import { removeLeftovers } from "./leftovers";
import { makeBackup } from "./make-backup";

/**
 * `npm run backup`: backs up the embedded database, while Waypoint runs or while it is stopped.
 * @param place where the backup's folder is made; `backups` in the data folder if none is given
 * @returns where it is, in a sentence; throws a Problem, and leaves nothing, if it cannot be made
 */
export async function backup(place: string | undefined, stage: Stage, stopping: AbortSignal): Promise<string> {
  const dataFolder = embeddedDataFolder();
  const target = place ? fromCaller(place) : join(dataFolder, "backups");
  refuseNothing(dataFolder);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  await removeLeftovers(target);
  const made = await withDatabase(dataFolder, stage, (url) => {
    const advice = "Free some space, or name a folder on another disk: npm run backup -- <folder>";
    refuseFullDisk(target, sizeOfTables(dataFolder), advice);
    return stage(
      "Copying the database",
      () => makeBackup(url, dataFolder, target, stopping),
      ({ bytes }) => megabytes(bytes),
    );
  });
  return `The backup is ${made.folder}\nnpm run restore -- ${made.folder} puts it back. It holds secrets: keep it private.`;
}

function refuseNothing(dataFolder: string): void {
  if (existsSync(dataFolder) && clusterState(clusterFiles(dataFolder)) !== "absent") return;
  throw new Problem(`There is nothing to back up: ${dataFolder} holds no database. \`npm start\` makes one.`);
}

function sizeOfTables(dataFolder: string): number {
  const { data } = clusterFiles(dataFolder);
  return [join(data, "base"), join(data, "global")]
    .flatMap(filesBelow)
    .reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** With the database of the running Waypoint, or one that is started for this work alone. */
async function withDatabase<T>(dataFolder: string, stage: Stage, work: (url: string) => Promise<T>): Promise<T> {
  if (servedAt(dataFolder)) return work((await startCluster(dataFolder)).url);
  const claim = await claimDataFolder(dataFolder, { doing: "backup" }, stage);
  try {
    finishExchange(dataFolder);
    const cluster = await stage(
      "Starting PostgreSQL",
      () => startCluster(dataFolder),
      () => "up",
    );
    try {
      return await work(cluster.url);
    } finally {
      await cluster.stop();
    }
  } finally {
    claim.release();
  }
}
