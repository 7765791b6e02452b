import { renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";

/**
 * From now on every write to the table's file says that the disk is full, as the kernel does of /dev/full. For a table
 * that no server process has opened yet, in a database that is thrown away.
 * @param table as it is quoted in SQL
 */
export async function fillDiskOf(url: string, table: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    "SELECT current_setting('data_directory') AS data, pg_relation_filepath($1) AS file",
    [table],
  );
  await client.end();
  const file = join(String(rows[0]?.data), String(rows[0]?.file));
  renameSync(file, `${file}.away`);
  symlinkSync("/dev/full", file);
}
