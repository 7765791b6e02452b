import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { writeWholeFile } from "@/lib/whole-file";

/** What the data is for: `throw-away` is faster, since it need not survive a power cut. */
export type Keeping = "for-good" | "throw-away";

/** Where an embedded database keeps its files. Absolute. */
export type ClusterFiles = {
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly sockets: string;
};

/** The files of the database below a folder such as `.data`; makes the folder, for its owner alone, if need be. */
export function clusterFiles(folder: string): ClusterFiles {
  const root = resolve(folder);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  return {
    data: join(root, "postgres"),
    log: join(root, "postgres.log"),
    password: join(root, "postgres.password"),
    sockets: socketFolder(root),
  };
}

/** A Unix socket's address holds about 100 bytes, so a deep folder gets a short one beside the system's own. */
function socketFolder(root: string): string {
  const near = join(root, "socket");
  const name = `waypoint-${process.getuid?.() ?? 0}-${createHash("sha256").update(root).digest("hex").slice(0, 12)}`;
  const far = [tmpdir(), "/tmp"].map((place) => join(place, name, "socket")).find(fits);
  if (fits(near) || !far) {
    mkdirSync(near, { recursive: true, mode: 0o700 });
    return near;
  }
  makePrivate(dirname(far));
  mkdirSync(far, { recursive: true, mode: 0o700 });
  return far;
}

/** Makes the folder ours alone, in a place where others may have made one by its name before. */
function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const present = lstatSync(folder);
  if (!present.isDirectory() || present.uid !== process.getuid?.()) {
    throw new Error(`${folder}, for the database's socket, belongs to another user. Remove it, or set TMPDIR.`);
  }
  chmodSync(folder, 0o700);
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, ".s.PGSQL.5432.lock")) < 100;
}

type ClusterState = "absent" | "whole" | "half-written";

/** What stands in the data folder. It is made aside and moved in whole, so half-written means touched from outside. */
export function clusterState(files: ClusterFiles): ClusterState {
  if (!existsSync(files.data) || readdirSync(files.data).length === 0) return "absent";
  const parts = ["PG_VERSION", "global/pg_control", "base", "pg_wal", "postgresql.conf"];
  const whole = hasPassword(files) && parts.every((part) => existsSync(join(files.data, part)));
  return whole ? "whole" : "half-written";
}

/** The superuser's password, made at first use and readable by its owner alone. */
export function clusterPassword(files: ClusterFiles): string {
  if (!hasPassword(files)) writeWholeFile(files.password, randomBytes(24).toString("base64url"));
  return readFileSync(files.password, "utf8").trim();
}

function hasPassword({ password }: ClusterFiles): boolean {
  return existsSync(password) && statSync(password).size > 0;
}
