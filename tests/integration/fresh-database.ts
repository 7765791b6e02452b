import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

/**
 * Gives the calling test file a migrated, empty database of its own and points DATABASE_URL, and with it `db`, at it.
 * Call it at the top of the file, before `db` is first used: `await freshDatabase()`.
 * @returns the new database's address
 */
export async function freshDatabase(): Promise<string> {
  const template = new URL(inject("templateUrl"));
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await copy(template, name);
  const fresh = new URL(template);
  fresh.pathname = `/${name}`;
  process.env.DATABASE_URL = fresh.href;
  return fresh.href;
}

async function copy(template: URL, name: string): Promise<void> {
  const server = new URL(template);
  server.pathname = "/postgres";
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
  } finally {
    await client.end();
  }
}
