import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { migrate } from "@/lib/db/migrate";

/**
 * The address of a new database with every migration that comes before the one of that name.
 * @param server address of a database on the server to make it on
 * @param name a part of the migration's name
 */
export async function migratedUntil(server: string, name: string): Promise<string> {
  const database = `before_${randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${database}`);
  await client.end();
  const address = new URL(server);
  address.pathname = `/${database}`;

  const folder = mkdtempSync(join(tmpdir(), "waypoint-before-"));
  cpSync("prisma", folder, { recursive: true });
  const all = readdirSync(join(folder, "migrations"))
    .filter((entry) => /^\d/.test(entry))
    .sort();
  const from = all.findIndex((entry) => entry.includes(name));
  if (from === -1) throw new Error(`There is no migration ${name}.`);
  for (const later of all.slice(from)) rmSync(join(folder, "migrations", later), { recursive: true });
  await migrate(address.href, folder);
  rmSync(folder, { recursive: true });
  return address.href;
}
