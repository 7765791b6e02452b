import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type BackupTarget, baseBackup } from "@/lib/db/embedded/base-backup";
import { clusterFiles } from "@/lib/db/embedded/cluster-files";
import { withConnection } from "@/lib/db/with-connection";
import { copyFile } from "./copy-file";
import { type Manifest, writeManifest } from "./manifest";
import { timeInName } from "./time-in-name";

/** A backup that is whole. */
export type Backup = { readonly folder: string; readonly bytes: number };

/** Files of the data folder without which its database cannot be opened, or everyone has to sign in again. */
const besides = ["postgres.password", "secrets.json"];

/**
 * Backs up a data folder whose PostgreSQL runs into a new folder below `place`, named by the time. It stands there
 * whole or not at all; `stopping` ends it before its time.
 * @param url superuser's, of the database that runs there
 */
export async function makeBackup(
  url: string,
  dataFolder: string,
  place: string,
  stopping: AbortSignal,
): Promise<Backup> {
  const folder = join(place, `waypoint-${timeInName(new Date())}`);
  const making = `${folder}.making-${process.pid}`;
  mkdirSync(making, { mode: 0o700 });
  try {
    const { target, folders, files } = recordingTarget(making, stopping);
    target.folder("postgres");
    await baseBackup(url, clusterFiles(dataFolder).data, within("postgres", target));
    for (const name of besides.filter((file) => existsSync(join(dataFolder, file)))) {
      await target.copy(join(dataFolder, name), name);
    }
    const postgresql = await versionOf(url);
    writeManifest(making, {
      format: 1,
      waypoint: ownVersion(),
      postgresql,
      at: new Date().toISOString(),
      folders,
      files,
    });
    renameSync(making, folder);
    return { folder, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

/** Writes below the folder, and notes what it wrote. */
function recordingTarget(folder: string, stopping: AbortSignal) {
  const folders: string[] = [];
  const files: Manifest["files"] = [];
  const target: BackupTarget = {
    folder: (path) => {
      mkdirSync(join(folder, path), { mode: 0o700 });
      folders.push(path);
    },
    copy: async (source, path) => {
      stopping.throwIfAborted();
      files.push({ path, ...(await copyFile(source, join(folder, path))) });
    },
    write: async (path, content) => {
      await writeFile(join(folder, path), content, { flag: "wx", mode: 0o600, flush: true });
      const sha256 = createHash("sha256").update(content).digest("hex");
      files.push({ path, bytes: Buffer.byteLength(content), sha256 });
    },
  };
  return { target, folders, files };
}

function within(folder: string, target: BackupTarget): BackupTarget {
  return {
    folder: (path) => target.folder(`${folder}/${path}`),
    copy: (source, path) => target.copy(source, `${folder}/${path}`),
    write: (path, content) => target.write(`${folder}/${path}`, content),
  };
}

function versionOf(url: string): Promise<string> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    return z.string().parse(rows[0]?.server_version);
  });
}

function ownVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync("package.json", "utf8"))).version;
}
