import { Client } from "pg";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { connect } from "@/lib/db/client";
import { readinessOf } from "@/lib/server/readiness";
import { fillDiskOf } from "@/tests/integration/db/full-disk";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { capturedLines } from "@/tests/unit/log/captured-lines";

const url = await freshDatabase();
const db = connect(url);
const lines = capturedLines();
beforeEach(() => lines.forget());
afterAll(() => db.$disconnect());

/** Does it as the database's owner; gives the first column of the last answer. */
async function administer(...statements: readonly string[]): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  let value: unknown;
  for (const statement of statements) value = Object.values((await client.query(statement)).rows[0] ?? {})[0];
  await client.end();
  return value;
}

const always = () => readinessOf(db, () => now++ * 10_000);
let now = 0;

describe("readiness", () => {
  test("is there while the database can be read and written", async () => {
    expect(await always()()).toBe("ready");
    expect(lines.all()).toEqual([]);
  });

  test("leaves nothing behind, however often it is asked", async () => {
    const ready = always();
    const size = "SELECT pg_total_relation_size('write_check')";
    await ready();
    const before = await administer(size);
    for (let times = 0; times < 100; times++) await ready();
    expect(await administer(size)).toBe(before);
    expect(await administer("SELECT pg_relation_size('write_check')")).toBe("0");
  });

  test("asks the database once for all that ask at the same time, or within a second", async () => {
    let milliseconds = 0;
    const ready = readinessOf(db, () => milliseconds);
    const xid = "SELECT pg_snapshot_xmax(pg_current_snapshot())";
    const before = BigInt(String(await administer(xid)));
    await Promise.all(Array.from({ length: 20 }, ready));
    milliseconds = 999;
    await ready();
    const between = BigInt(String(await administer(xid)));
    expect(between - before).toBeLessThanOrEqual(3n); // a row in, a row out, and what empties the table
    milliseconds = 1_001;
    await ready();
    expect(BigInt(String(await administer(xid)))).toBeGreaterThan(between);
  });

  test("is gone when the database is read-only, and says why in the log", async () => {
    const name = new URL(url).pathname.slice(1);
    await administer(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    const other = connect(url);
    expect(await readinessOf(other)()).toBe("cannot-save");
    await other.$disconnect();
    await administer("SET default_transaction_read_only = off", `ALTER DATABASE ${name} RESET ALL`);
    expect(lines.all()).toMatchObject([{ level: "error", err: { cause: { code: "25006" } }, msg: "not ready" }]);
  });

  test("is gone when the database cannot be reached", async () => {
    const nowhere = connect("postgresql://app@nowhere.invalid/waypoint");
    expect(await readinessOf(nowhere)()).toBe("unavailable");
    expect(lines.all()).toMatchObject([{ err: { cause: { code: expect.stringMatching(/^E/) } } }]);
  });

  test("is gone when the schema is not the one of this version", async () => {
    await administer("ALTER TABLE write_check RENAME TO away");
    expect(await always()()).toBe("failed");
    await administer("ALTER TABLE away RENAME TO write_check");
    expect(await always()()).toBe("ready");
  });

  test("is gone when the disk is full for tables", async () => {
    const full = await freshDatabase();
    await fillDiskOf(full, "write_check");
    const other = connect(full);
    expect(await readinessOf(other)()).toBe("cannot-save");
    await other.$disconnect();
    expect(lines.all()).toMatchObject([{ err: { cause: { code: "53100" } } }]);
  });
});
