import { Client } from "pg";

/**
 * Copies a database, to which nobody may be connected, within its server.
 * @returns the address of the copy
 */
export async function copyOf(template: string, name: string): Promise<string> {
  const server = new URL(template);
  server.pathname = "/postgres";
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)}`);
  } finally {
    await client.end();
  }
  const copy = new URL(template);
  copy.pathname = `/${name}`;
  return copy.href;
}
