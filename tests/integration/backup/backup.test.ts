import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { backup } from "@/lib/backup/backup";
import { refuseFullDisk } from "@/lib/backup/disk-space";
import { type Manifest, readManifest, writeManifest } from "@/lib/backup/manifest";
import { restore } from "@/lib/backup/restore";
import { type Cluster, startCluster } from "@/lib/db/embedded/start-cluster";
import { claimDataFolder } from "@/lib/launch/running-copy";
import type { Stage } from "@/lib/launch/stage";

const root = mkdtempSync(join(tmpdir(), "waypoint é, backup "));
const dataFolder = join(root, "data");
const silent: Stage = (_, work) => work();
const never = new AbortController().signal;

afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("WAYPOINT_DATA_DIR", dataFolder);
});
afterEach(() => vi.unstubAllEnvs());

async function asking<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

const rowsOf = (url: string, query: string) => asking(url, async (client) => (await client.query(query)).rows);

/** Moves money between two accounts and notes each time, in another schema, until it is asked to end. */
async function transfers(url: string) {
  await asking(url, async (client) => {
    await client.query("CREATE TABLE account AS SELECT id, 500 AS balance FROM generate_series(1, 2) id");
    await client.query("CREATE SCHEMA other");
    await client.query("CREATE TABLE other.transfer (n int PRIMARY KEY, note text)");
  });
  let acknowledged = 0;
  let ending = false;
  const writing = asking(url, async (client) => {
    for (; !ending; acknowledged++) {
      await client.query("BEGIN");
      await client.query("UPDATE account SET balance = balance + CASE id WHEN 1 THEN 1 ELSE -1 END");
      await client.query("INSERT INTO other.transfer VALUES ($1, repeat('x', 1000))", [acknowledged]);
      await client.query("COMMIT");
    }
  });
  return {
    acknowledged: () => acknowledged,
    end: async () => {
      ending = true;
      await writing;
    },
  };
}

/** Runs one of the commands to its end. */
async function run(script: string, args: readonly string[], folder = dataFolder) {
  const env = { ...process.env, WAYPOINT_DATA_DIR: folder, DATABASE_URL: "" };
  const child = spawn(process.execPath, [`scripts/${script}.mjs`, ...args], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const [code] = await once(child, "close");
  return { code, said };
}

const backups = () => readdirSync(join(dataFolder, "backups")).map((name) => join(dataFolder, "backups", name));
const onlyBackup = () => backups()[0] ?? "";

describe("while Waypoint runs and writes go on", () => {
  let cluster: Cluster;
  let claim: Awaited<ReturnType<typeof claimDataFolder>>;
  let before = 0;
  let during = 0;

  beforeAll(async () => {
    mkdirSync(dataFolder);
    cluster = await startCluster(dataFolder, "throw-away");
    claim = await claimDataFolder(dataFolder, { doing: "serving", address: "http://localhost:1" }, silent);
    const writer = await transfers(cluster.url);
    while (writer.acknowledged() < 100) await turn();
    before = writer.acknowledged();
    const { code, said } = await run("backup", []);
    during = writer.acknowledged() - before;
    await writer.end();
    expect(said).toMatch(/Copying the database .* MB/);
    expect(code).toBe(0);
  });

  afterAll(async () => {
    claim.release();
    await cluster.stop();
  });

  test("a backup is one folder, private as the data is, and the database keeps nothing of it", async () => {
    expect(backups()).toHaveLength(1);
    const { files } = readManifest(onlyBackup());
    expect(statSync(onlyBackup()).mode & 0o777).toBe(0o700);
    for (const { path, bytes } of files) {
      expect(statSync(join(onlyBackup(), path))).toMatchObject({ size: bytes, mode: 0o100600 });
    }
    expect(await rowsOf(cluster.url, "SELECT slot_name FROM pg_replication_slots")).toEqual([]);
  });

  test("restored into an empty folder it holds one moment: all acknowledged before, no half, nothing later", async () => {
    const empty = join(root, "empty");
    const { code, said } = await run("restore", [onlyBackup()], empty);
    expect(said).toMatch(/Restored to what it was at .*Start it with npm start\.\n$/s);
    expect(code).toBe(0);

    const restored = await startCluster(empty);
    const [stored] = await rowsOf(
      restored.url,
      "SELECT count(*)::int AS count, max(n) AS last, min(length(note)) AS length FROM other.transfer",
    );
    const accounts = await rowsOf(restored.url, "SELECT balance FROM account ORDER BY id");
    await restored.stop();
    expect(during).toBeGreaterThan(0);
    expect(stored.count).toBeGreaterThanOrEqual(before);
    expect(stored.count).toBeLessThanOrEqual(before + during + 1); // one may be on its way
    expect(stored).toMatchObject({ last: stored.count - 1, length: 1000 });
    expect(accounts).toEqual([{ balance: 500 + stored.count }, { balance: 500 - stored.count }]);
  });

  test("a restore is refused", async () => {
    await expect(restore(onlyBackup(), silent, never)).rejects.toThrow(/already running .* Stop it/s);
  });

  test("a backup that is stopped half-way leaves nothing, in the folder or in the database", async () => {
    const stopping = new AbortController();
    const place = join(root, "elsewhere");
    const stopped = backup(
      place,
      async (_, work) => {
        const copying = work();
        await vi.waitUntil(() => existsSync(join(place, readdirSync(place)[0] ?? "", "postgres/base/1")), {
          interval: 1,
        });
        stopping.abort();
        return copying;
      },
      stopping.signal,
    );
    await expect(stopped).rejects.toThrow("aborted");
    expect(readdirSync(place)).toEqual([]);
    expect(await rowsOf(cluster.url, "SELECT slot_name FROM pg_replication_slots")).toEqual([]);
  });
});

describe("while Waypoint is stopped", () => {
  test("a backup starts the database for itself, and removes what a killed one left", async () => {
    const { pid: gone } = spawnSync("true");
    const left = `waypoint-2026-01-01T00-00-00Z.making-${gone}`;
    mkdirSync(join(dataFolder, "backups", left));
    expect(await backup(undefined, silent, never)).toContain(join(dataFolder, "backups"));
    expect(backups()).toHaveLength(2);
    expect(backups().join()).not.toContain("making");
    expect(existsSync(join(dataFolder, "postgres/postmaster.pid"))).toBe(false);
    expect(existsSync(join(dataFolder, "running.json"))).toBe(false);
  });

  test("a restore keeps what was there before, and says where", async () => {
    const cluster = await startCluster(dataFolder, "throw-away");
    await rowsOf(cluster.url, "DROP TABLE account");
    const said = await restore(onlyBackup(), silent, never); // and ends the PostgreSQL that runs

    const [aside = ""] = readdirSync(dataFolder).filter((name) => name.startsWith("before-restore-"));
    expect(said).toContain(join(dataFolder, aside));
    expect(readdirSync(join(dataFolder, aside)).sort()).toEqual(["postgres", "postgres.password"]);
    expect(readdirSync(dataFolder).filter((name) => /restoring|exchange|running/.test(name))).toEqual([]);
    const restored = await startCluster(dataFolder, "throw-away");
    expect(await rowsOf(restored.url, "SELECT count(*)::int AS accounts FROM account")).toEqual([{ accounts: 2 }]);
    await restored.stop();
  });

  describe("a restore refuses, and changes nothing,", () => {
    const copy = join(root, "copy");
    let untouched: readonly unknown[] = [];
    const present = () => readdirSync(dataFolder).map((name) => [name, statSync(join(dataFolder, name)).mtimeMs]);

    beforeEach(() => {
      spawnSync("cp", ["-al", onlyBackup(), copy]); // by links: a file is replaced, not written to
      untouched = present();
    });
    afterEach(() => {
      rmSync(copy, { recursive: true });
      expect(present()).toEqual(untouched);
    });

    function damage(file: string): void {
      const content = readFileSync(join(copy, file));
      rmSync(join(copy, file));
      writeFileSync(join(copy, file), Buffer.concat([content, Buffer.from(" ")]));
    }
    const rewrite = (changes: Partial<Manifest>) => writeManifest(copy, { ...readManifest(copy), ...changes });

    test.each<[string, () => void, RegExp]>([
      ["a damaged file", () => damage("postgres/base/1/1259"), /damaged: postgres\/base\/1\/1259/],
      ["a missing file", () => rmSync(join(copy, "postgres/base/1/1255")), /damaged: postgres\/base\/1\/1255/],
      ["a damaged manifest", () => damage("manifest.json"), /damaged: manifest.json/],
      ["a copy that has not come to its end", () => rmSync(join(copy, "manifest.json")), /no backup.*manifest.json/],
      ["another PostgreSQL's", () => rewrite({ postgresql: "17.6" }), /PostgreSQL 17 .*PostgreSQL 18, /],
      [
        "what PostgreSQL cannot recover",
        () => rewrite(withoutJournal(readManifest(copy))),
        /could not locate|could not open/,
      ],
    ])("%s", async (_, spoil, said) => {
      spoil();
      await expect(restore(copy, silent, never)).rejects.toThrow(said);
    });

    test("a call that names none, and lists those that there are", async () => {
      await expect(restore(undefined, silent, never)).rejects.toThrow(onlyBackup());
    });
  });
});

/** As a backup whose journal was lost, with a manifest that does not know it. */
function withoutJournal({ files }: Manifest): Partial<Manifest> {
  return { files: files.filter(({ path }) => !path.startsWith("postgres/pg_wal/")) };
}

describe("a backup is refused", () => {
  test("where there is no database yet", async () => {
    vi.stubEnv("WAYPOINT_DATA_DIR", join(root, "nothing"));
    await expect(backup(undefined, silent, never)).rejects.toThrow("There is nothing to back up");
    expect(existsSync(join(root, "nothing"))).toBe(false);
  });

  test("for a PostgreSQL of one's own, with the names of its own tools", async () => {
    vi.stubEnv("DATABASE_URL", "postgresql://app@localhost/waypoint");
    await expect(backup(undefined, silent, never)).rejects.toThrow(/pg_dump.*pg_restore.*pg_basebackup/);
  });

  test("where the disk has no room for it, with what is needed and what is free", () => {
    expect(() => refuseFullDisk(root, 1e15, "Free some space.")).toThrow(
      /too full: 1000000034 MB are needed, \d+ MB are free\. .* Free some space\./,
    );
  });
});
