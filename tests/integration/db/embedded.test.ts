import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { nativeFolder, runner } from "@/lib/db/embedded/run-as";
import { startCluster } from "@/lib/db/embedded/start-cluster";
import { Problem } from "@/lib/problem";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waypoint é, embedded "));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(url: string, text: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

/** As a container may: `unshare` is there and fails. */
function refuseUserNamespaces(): void {
  const refusing = join(folder, "bin");
  mkdirSync(refusing);
  writeFileSync(join(refusing, "unshare"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  vi.stubEnv("PATH", `${refusing}${delimiter}${process.env.PATH}`);
}

describe("startCluster", () => {
  test("starts where user namespaces are refused, programs and data in a folder that only its owner may enter", async () => {
    refuseUserNamespaces();
    const programs = join(folder, "programs");
    cpSync(nativeFolder(), programs, { recursive: true, verbatimSymlinks: true });
    chmodSync(folder, 0o700);

    const first = await startCluster(join(folder, "data"), "throw-away", runner(programs));
    await ask(first.url, "CREATE TABLE kept AS SELECT 1 AS one");
    await first.stop();
    const second = await startCluster(join(folder, "data"), "throw-away", runner(programs));

    expect(await ask(second.url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await second.stop();
  });

  test("keeps its data when user namespaces are refused at one start and allowed at another", async () => {
    const deep = join(folder, "a".repeat(60), "b".repeat(60)); // longer than a socket's address may be
    const allowed = await startCluster(deep, "throw-away");
    await ask(allowed.url, "CREATE TABLE kept AS SELECT 1 AS one");
    await allowed.stop();

    refuseUserNamespaces();
    for (const _ of ["first", "second"]) {
      const refused = await startCluster(deep, "throw-away");
      expect(await ask(refused.url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
      await refused.stop();
    }

    vi.unstubAllEnvs();
    const again = await startCluster(deep, "throw-away");
    expect(await ask(again.url, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await again.stop();
    const sockets = String(new URL(again.url).searchParams.get("host"));
    rmSync(dirname(sockets), { recursive: true }); // lies beside the folder
  });

  test("listens on no network address, and lets in nobody without the password", async () => {
    const cluster = await startCluster(folder, "throw-away");
    expect(await ask(cluster.url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "" }]);
    expect(statSync(join(folder, "postgres.password")).mode & 0o777).toBe(0o600);

    const guessed = new URL(cluster.url);
    guessed.password = "guess";
    await expect(ask(guessed.href, "SELECT 1")).rejects.toThrow("password authentication failed");
    await cluster.stop();
  });

  test("takes over a server that runs already", async () => {
    const first = await startCluster(folder, "throw-away");
    const second = await startCluster(folder, "throw-away");
    expect(second.pid).toBe(first.pid);
    await second.stop();
  });

  test("comes up over a lock file whose number now belongs to another process", async () => {
    const first = await startCluster(folder, "throw-away");
    await first.stop();
    const lock = [process.pid, join(folder, "postgres"), 1, 5432, join(folder, "socket"), "", "  1  1", "ready   "];
    writeFileSync(join(folder, "postgres/postmaster.pid"), lock.join("\n"));

    const second = await startCluster(folder, "throw-away");
    expect(second.pid).not.toBe(process.pid);
    await second.stop();
  });

  test("makes its data anew where a first attempt was killed, and removes what that left", async () => {
    const { pid: killed } = spawnSync("true");
    mkdirSync(join(folder, `postgres.making-${killed}/base`), { recursive: true });
    writeFileSync(join(folder, `.password-${killed}`), "");
    writeFileSync(join(folder, "postgres.password"), "");

    const cluster = await startCluster(folder, "throw-away");
    expect(await ask(cluster.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(readdirSync(folder).filter((name) => name.endsWith(`-${killed}`))).toEqual([]);
    await cluster.stop();
  });

  test("names both versions where the data is another PostgreSQL's, and leaves it as it is", async () => {
    const data = join(folder, "postgres");
    for (const part of ["base", "global", "pg_wal"]) mkdirSync(join(data, part), { recursive: true });
    for (const part of ["global/pg_control", "postgresql.conf"]) writeFileSync(join(data, part), "");
    writeFileSync(join(data, "PG_VERSION"), "17\n");
    writeFileSync(join(folder, "postgres.password"), "kept");
    const before = readdirSync(data, { recursive: true });

    const refused = startCluster(folder, "throw-away");
    await expect(refused).rejects.toBeInstanceOf(Problem);
    await expect(refused).rejects.toThrow(`The database in ${data} was made by PostgreSQL 17.`);
    await expect(refused).rejects.toThrow("brings PostgreSQL 18");
    expect(readdirSync(data, { recursive: true })).toEqual(before);
  });

  test("says that a half-written folder is one, and leaves it as it is", async () => {
    mkdirSync(join(folder, "postgres/base"), { recursive: true });
    writeFileSync(join(folder, "postgres/base/1"), "rows");

    await expect(startCluster(folder, "throw-away")).rejects.toThrow(/postgres is incomplete/);
    expect(existsSync(join(folder, "postgres/base/1"))).toBe(true);
  });
});
