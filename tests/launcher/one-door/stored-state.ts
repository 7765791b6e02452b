import type { Client } from "pg";

/** Tables that change by themselves: counters of attempts, what the mail queue keeps of itself, the check of writing. */
const movesByItself = /^(public\.(rate_limit|write_check)|pgboss\.)/;

/**
 * Count and hash of the rows of each table, in any order of them.
 * @param but leaves out rows that hold this text
 */
export async function storedState(database: Client, but = "\u{10FFFF}"): Promise<Record<string, string>> {
  const { rows } = await database.query<{ name: string }>(`
    SELECT nspname || '.' || relname AS name FROM pg_class JOIN pg_namespace space ON space.oid = relnamespace
    WHERE nspname !~ '^(pg_|information_schema$)' AND relkind IN ('r', 'p') AND NOT relispartition`);
  const tables = rows.map(({ name }) => name).filter((name) => !movesByItself.test(name));
  const each = tables.map((name) => {
    const place = name
      .split(".")
      .map((part) => `"${part}"`)
      .join(".");
    return `SELECT '${name}' AS name, count(*) || ' rows ' || coalesce(md5(string_agg(line, '' ORDER BY line)), '') AS state
      FROM (SELECT md5(stored::text) AS line FROM ${place} stored WHERE position($1 IN stored::text) = 0) lines`;
  });
  const states = await database.query<{ name: string; state: string }>(each.join(" UNION ALL "), [but]);
  return Object.fromEntries(states.rows.map(({ name, state }) => [name, state]));
}
