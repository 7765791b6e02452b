import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, expect, test } from "vitest";
import { connect } from "@/lib/db/client";
import { type Cluster, startCluster } from "@/lib/db/embedded/start-cluster";
import { migrate } from "@/lib/db/migrate";

const folder = mkdtempSync(join(tmpdir(), "waypoint-durability-"));
let cluster: Cluster | undefined;

afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("a database killed in mid-write comes back with every write that was acknowledged", async () => {
  cluster = await startCluster(folder);
  await migrate(cluster.url, "prisma");

  const acknowledged = await writeAndKill(cluster, 200);
  cluster = await startCluster(folder);

  const db = connect(cluster.url);
  const stored = new Set((await db.user.findMany({ select: { email: true } })).map(({ email }) => email));
  await db.$disconnect();
  expect(acknowledged.length).toBeGreaterThanOrEqual(200);
  expect(acknowledged.filter((email) => !stored.has(email))).toEqual([]);
});

test("a database that is away is told by the client, and found again without a restart of it", async () => {
  cluster = await startCluster(folder);
  const db = connect(cluster.url);
  expect(await db.user.count()).toBeGreaterThan(0);

  await cluster.stop();
  await expect(db.user.count()).rejects.toMatchObject({ digest: "database:unavailable" });
  await expect(db.$transaction((tx) => tx.user.count())).rejects.toMatchObject({ digest: "database:unavailable" });

  cluster = await startCluster(folder);
  expect(await db.user.count()).toBeGreaterThan(0);
  await db.$disconnect();
});

/** Kills the server with all its processes once so many writes are acknowledged; returns all that were till the end. */
async function writeAndKill(server: Cluster, enough: number): Promise<readonly string[]> {
  const writer = spawn(
    process.execPath,
    ["--import", "tsx", "tests/integration/db/write-until-killed.ts", server.url],
    {
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged.push(`${line}@example.com`);
    if (acknowledged.length === enough) for (const pid of [server.pid, ...childrenOf(server.pid)]) killHard(pid);
  }
  return acknowledged;
}

function childrenOf(pid: number): readonly number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
}

function killHard(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // it fell with its parent
  }
}
