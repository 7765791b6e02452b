import { Client } from "pg";

/**
 * Runs the work with a connection of its own, outside any pool. Throws if there is none to be had, and what the work
 * throws; a connection that is lost fails the query under way, or the next one.
 * @param url as `connect` takes it
 */
export async function withConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {}); // without a listener, a connection that is lost between two queries ends the process
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
