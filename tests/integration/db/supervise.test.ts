import { appendFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { startCluster } from "@/lib/db/embedded/start-cluster";
import { type SupervisedCluster, superviseCluster } from "@/lib/db/embedded/supervise-cluster";

const folder = mkdtempSync(join(tmpdir(), "waypoint-supervised-"));
const settings = join(folder, "postgres/postgresql.conf");
const lock = join(folder, "postgres/postmaster.pid");

let cluster: SupervisedCluster | undefined;

async function supervise(): Promise<SupervisedCluster> {
  cluster = superviseCluster(await startCluster(folder, "throw-away"), { attempts: 5, pause: 1, steady: 60_000 });
  return cluster;
}

afterEach(() => cluster?.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const postmaster = () => Number.parseInt(readFileSync(lock, "utf8"), 10);
const killPostmaster = () => process.kill(postmaster(), "SIGKILL");

/** Waits until it answers. */
async function answers(url: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const client = new Client({ connectionString: url });
      client.on("error", () => {}); // the server may still be the one that was killed
      await client.connect();
      await client.query("SELECT 1").finally(() => client.end());
    },
    { timeout: 30_000 },
  );
}

test("a server that is killed is started again, at the same address, as often as it takes", async () => {
  const { url } = await supervise();
  for (const _ of ["once", "twice"]) {
    killPostmaster();
    await answers(url);
  }
});

test("a server that was taken over is watched as well", async () => {
  const { pid } = await startCluster(folder, "throw-away");
  const { url } = await supervise();
  expect(postmaster()).toBe(pid);

  killPostmaster();
  await answers(url);
});

test("a server that does not come up again is given up, with the cause in PostgreSQL's own words", async () => {
  const { lost, stop } = await supervise();
  const good = readFileSync(settings);
  appendFileSync(settings, "\nno_such_setting = 1\n");
  killPostmaster();

  const { message } = await lost;
  writeFileSync(settings, good);
  expect(message).toContain("failed 5 times in a row");
  expect(message).toContain('unrecognized configuration parameter "no_such_setting"');
  await stop();
});

test("a server that is stopped on request stays down, also in the midst of being started again", async () => {
  const { stop } = await supervise();
  const killed = postmaster();
  killPostmaster();
  await vi.waitFor(() => expect(postmaster()).not.toBe(killed), { interval: 1, timeout: 30_000 });
  await stop();

  expect(existsSync(lock)).toBe(false);
});

test("a server whose folder is taken away is given up, and no empty database takes its place", async () => {
  const { lost } = await supervise();
  renameSync(join(folder, "postgres"), join(folder, "away"));
  process.kill(Number.parseInt(readFileSync(join(folder, "away/postmaster.pid"), "utf8"), 10), "SIGKILL");

  expect((await lost).message).toContain("postgres is gone");
  expect(existsSync(join(folder, "postgres"))).toBe(false);
});
