import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { Problem } from "@/lib/problem";
import { freshDatabase } from "@/tests/integration/fresh-database";

const url = await freshDatabase();

test("migrating a filled database again changes nothing in it", async () => {
  await db.user.create({
    data: { email: "ada@example.com", timeZone: "Pacific/Auckland", password: { create: { hash: "x" } } },
  });
  const before = await contents();

  expect(await migrate(url, "prisma")).toEqual([]);
  expect(await migrate(url, "prisma")).toEqual([]);

  expect(await contents()).toEqual(before);
});

test("instances that start together on an empty database take turns", async () => {
  const empty = await emptyDatabase();

  const applied = await Promise.all([migrate(empty, "prisma"), migrate(empty, "prisma"), migrate(empty, "prisma")]);

  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
});

test("a database that a newer version has migrated is refused, with what is unknown, and left as it is", async () => {
  const newer = mkdtempSync(join(tmpdir(), "waypoint-newer-"));
  cpSync("prisma", newer, { recursive: true });
  plant(newer, "20990101000000_later", 'CREATE TABLE "Later" (id INT)');
  const database = await emptyDatabase();
  await migrate(database, newer);
  rmSync(newer, { recursive: true });

  await expect(migrate(database, "prisma")).rejects.toThrow(/does not know: 20990101000000_later\..*newer version/s);
  await expect(migrate(database, "prisma")).rejects.toBeInstanceOf(Problem);
});

test("a connection that is cut while migrating ends nothing but itself", async () => {
  const folder = mkdtempSync(join(tmpdir(), "waypoint-cut-"));
  cpSync("prisma", folder, { recursive: true });
  const others = "pid <> pg_backend_pid() AND datname = current_database()";
  plant(folder, "20990101000000_cut", `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${others}`);

  expect(await migrate(await emptyDatabase(), folder)).toContain("20990101000000_cut");
  rmSync(folder, { recursive: true });
});

function plant(folder: string, name: string, sql: string): void {
  mkdirSync(join(folder, "migrations", name));
  writeFileSync(join(folder, "migrations", name, "migration.sql"), sql);
}

/** Accounts, their passwords and what was migrated. */
function contents() {
  return Promise.all([
    db.user.findMany({ include: { password: true } }),
    db.$queryRaw`SELECT migration_name, started_at, finished_at FROM _prisma_migrations`,
  ]);
}

async function emptyDatabase(): Promise<string> {
  const name = `empty_${randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
