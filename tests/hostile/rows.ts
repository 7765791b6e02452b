import { createHash } from "node:crypto";
import type { Client } from "pg";

// Which rows belong to whom is read from the database's own foreign keys, so a new table is not forgotten.

/** A hash of each table's rows that are the person's, by the table's name. */
export async function rowsOf(client: Client, userId: string): Promise<ReadonlyMap<string, string>> {
  const owned = new Map<string, string>([["User", `id = '${userId}'`]]);
  const keys = await foreignKeys(client);
  for (let before = 0; before < owned.size; ) {
    before = owned.size;
    for (const { table, column, target, targetColumn } of keys) {
      const condition = owned.get(target);
      if (condition === undefined || owned.has(table)) continue;
      owned.set(table, `"${column}" IN (SELECT "${targetColumn}" FROM "${target}" WHERE ${condition})`);
    }
  }
  return hashes(client, owned);
}

/** A hash of each table that belongs to nobody: the catalogue. */
export async function rowsOfNobody(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ table: string }>(
    "SELECT tablename AS table FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const personal = new Set((await rowsOf(client, "00000000-0000-0000-0000-000000000000")).keys());
  const counting = new Set(["rate_limit", "write_check", "PasskeyChallenge"]);
  return hashes(
    client,
    new Map(
      rows.filter(({ table }) => !personal.has(table) && !counting.has(table)).map(({ table }) => [table, "true"]),
    ),
  );
}

type Key = { readonly table: string; readonly column: string; readonly target: string; readonly targetColumn: string };

async function foreignKeys(client: Client): Promise<readonly Key[]> {
  const { rows } = await client.query<Key>(`
    SELECT c.conrelid::regclass::text AS "table", a.attname AS "column",
           c.confrelid::regclass::text AS target, b.attname AS "targetColumn"
    FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = c.confkey[1]
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`);
  return rows.map((row) => ({ ...row, table: bare(row.table), target: bare(row.target) }));
}

const bare = (name: string) => name.replaceAll('"', "");

async function hashes(client: Client, tables: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const [table, condition] of tables) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM "${table}" t WHERE ${condition} ORDER BY 1`,
    );
    found.set(
      table,
      `${rows.length} ${createHash("sha256")
        .update(rows.map(({ row }) => row).join("\n"))
        .digest("hex")}`,
    );
  }
  return found;
}
