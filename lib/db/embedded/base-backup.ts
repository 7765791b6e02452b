import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Client } from "pg";
import { withConnection } from "@/lib/db/with-connection";

/** Takes what a base backup consists of. Paths are relative to the data folder, with forward slashes. */
export type BackupTarget = {
  folder(path: string): void;
  /** Copies a file that may change, or go, meanwhile: then with ENOENT. */
  copy(source: string, path: string): Promise<void>;
  write(path: string, content: string | Buffer): Promise<void>;
};

/** Their content belongs to the running server, which makes it anew; the folders themselves have to be there. */
const leftEmpty = new Set(
  ["dynshmem", "notify", "replslot", "serial", "snapshots", "stat_tmp", "subtrans", "wal"].map((name) => `pg_${name}`),
);

const ofTheServer =
  /^(?:postmaster\.(?:pid|opts)|backup_label|tablespace_map|pg_internal\.init.*|pgsql_tmp.*|.*\.tmp)$/;

const control = "global/pg_control";
const insideWal = ["pg_wal/archive_status", "pg_wal/summaries"];

/**
 * Copies the files of a running PostgreSQL while it is written to, so that a server that starts on the copy recovers
 * to a state of one moment, at the end of this call, with everything committed before it.
 * Method: "Making a Base Backup Using the Low Level API", PostgreSQL 18 manual, section 25.3.4. The journal since the
 * beginning is held by a replication slot that ends with the connection, however that ends.
 * @param url superuser's, of any database of the server
 * @param data its data folder
 */
export function baseBackup(url: string, data: string, target: BackupTarget): Promise<void> {
  return withConnection(url, async (client) => {
    await client.query("SELECT pg_create_physical_replication_slot($1, true, true)", [`waypoint_${process.pid}`]);
    const start = await client.query<{ lsn: string }>("SELECT pg_backup_start('waypoint', true)::text AS lsn");
    await copyData(data, target);
    const stop = await client.query<Stopped>("SELECT lsn::text, labelfile FROM pg_backup_stop(false)");
    const [begun, ended] = [start.rows[0], stop.rows[0]];
    if (!begun || !ended) throw new Error("PostgreSQL told nothing of its backup.");
    await target.write("backup_label", ended.labelfile);
    await copyJournal(client, data, target, begun.lsn, ended.lsn);
  });
}

type Stopped = { readonly lsn: string; readonly labelfile: string };

async function copyData(data: string, target: BackupTarget): Promise<void> {
  const { folders, files } = contentOf(data);
  for (const path of folders) target.folder(path);
  for (const path of insideWal) target.folder(path);
  for (const path of files) {
    await target.copy(join(data, path), path).catch((error: unknown) => {
      if (!isGone(error)) throw error; // of a table that was dropped meanwhile, as the journal tells
    });
  }
  await target.write(control, steadyContent(join(data, control)));
}

type Content = { readonly folders: readonly string[]; readonly files: readonly string[] };

/** All folders, each after the one that holds it, and all files to copy but the control file. */
function contentOf(data: string, within = ""): Content {
  const folders: string[] = [];
  const files: string[] = [];
  for (const entry of readdirSync(join(data, within), { withFileTypes: true })) {
    const path = within ? `${within}/${entry.name}` : entry.name;
    if (leftEmpty.has(path)) folders.push(path);
    else if (entry.isDirectory()) {
      const inner = ofTheServer.test(entry.name) ? { folders: [], files: [] } : contentOf(data, path);
      folders.push(path, ...inner.folders);
      files.push(...inner.files);
    } else if (entry.isSymbolicLink() && within === "pg_tblspc") {
      throw new Error(`The database uses a tablespace outside its folder (${path}), which is not backed up.`);
    } else if (entry.isFile() && path !== control && !ofTheServer.test(basename(path))) files.push(path);
  }
  return { folders, files };
}

/** The content of a small file that is written in place: read until two looks agree, so that none is cut in half. */
function steadyContent(path: string): Buffer {
  for (let last = readFileSync(path); ; ) {
    const next = readFileSync(path);
    if (next.equals(last)) return next;
    last = next;
  }
}

/** The segments of the journal from the one in which the backup began to the one in which it ended. */
async function copyJournal(client: Client, data: string, target: BackupTarget, start: string, stop: string) {
  const { rows } = await client.query<{ first: string; last: string }>(
    "SELECT pg_walfile_name($1::pg_lsn) AS first, pg_walfile_name($2::pg_lsn - 1) AS last", // an end is exclusive
    [start, stop],
  );
  const range = rows[0];
  if (!range) throw new Error("PostgreSQL told nothing of its journal.");
  const segments = readdirSync(join(data, "pg_wal"))
    .filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= range.first && name <= range.last)
    .sort();
  if (segments[0] !== range.first || segments.at(-1) !== range.last) throw new Error("PostgreSQL's journal has a gap.");
  for (const name of segments) await target.copy(join(data, "pg_wal", name), `pg_wal/${name}`);
}

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
