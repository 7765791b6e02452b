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
    // As files, past the journal: a third of the time.
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)} STRATEGY FILE_COPY`);
  } finally {
    await client.end();
  }
  const copy = new URL(template);
  copy.pathname = `/${name}`;
  return copy.href;
}
