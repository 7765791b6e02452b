import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { deleteAccount } from "@/lib/accounts/delete-account";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { readOwnData } from "@/lib/own-data/read-own-data";
import { storedTables } from "@/lib/own-data/stored-tables";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { newMember, rate } from "@/tests/integration/plans/people";
import { giveEverything, giveMails, secrets } from "./belongings";

vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
const url = await publishedDatabase();
const database = new Client({ connectionString: url });

let ada: Member;
let grace: Member;

beforeAll(async () => {
  await database.connect();
  ada = await newMember("ada@example.org", "Europe/Paris");
  grace = await newMember("grace@example.org");
  for (const person of [ada, grace]) {
    await giveEverything(person);
    await giveMails(person);
  }
});

afterAll(() => database.end());

/** Tables that hold nothing of any one person, each with the reason why it is in no export. */
const ofNobody: Readonly<Record<string, string>> = {
  Framework: "the catalogue",
  Skill: "the catalogue",
  SkillLevel: "the catalogue",
  Prerequisite: "the catalogue",
  TeachingOrder: "the catalogue",
  Resource: "the catalogue",
  Role: "the catalogue",
  Requirement: "the catalogue",
  Project: "the catalogue",
  ProjectNeed: "the catalogue",
  StartingProfile: "the catalogue",
  StartingRating: "the catalogue",
  rate_limit: "counters under keyed hashes, which name nobody and are gone after a day at most",
  write_check: "always empty",
  "pgboss.queue": "the queue's own settings",
  "pgboss.schedule": "the queue's own settings",
  "pgboss.subscription": "the queue's own settings",
  "pgboss.version": "the queue's own settings",
  _prisma_migrations: "the schema's own history",
};

/** Columns of exported tables that the file says by its very shape. */
const saidByTheShape = ["userId"];

const storedFile = z.record(z.string(), z.unknown());

async function exported(member: Member): Promise<Record<string, unknown>> {
  return storedFile.parse(JSON.parse(Buffer.concat(await readOwnData(member)).toString("utf8")));
}

/** Of mails in the queue, what is the queue's own bookkeeping, the same for all mails. */
const saidOfEveryMail = [
  ...["name", "priority", "policy", "dead_letter", "retry_limit", "retry_delay", "retry_backoff", "expire_in"],
  ...["singleton_key", "singleton_on", "keep_until", "completed_on", "archived_on"],
];

/** Every table of the database but PostgreSQL's own and the parts of others, by the name that the export uses, each with its columns. */
async function tablesWithColumns(): Promise<Map<string, string[]>> {
  const { rows } = await database.query<{ name: string; columns: string[] }>(`
    SELECT ${nameOfTable} AS name, array_agg(attname::text) AS columns
    FROM pg_class JOIN pg_namespace space ON space.oid = relnamespace JOIN pg_attribute ON attrelid = pg_class.oid
    WHERE nspname !~ '^(pg_|information_schema$)' AND relkind IN ('r', 'p') AND NOT relispartition
      AND attnum > 0 AND NOT attisdropped
    GROUP BY 1`);
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

const nameOfTable = "CASE nspname WHEN 'public' THEN relname ELSE nspname || '.' || relname END";

/** Tables from which foreign keys lead to "User", directly or by others. */
async function tablesOfPeople(): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(`
    WITH RECURSIVE personal AS (
      SELECT '"User"'::regclass::oid AS id
      UNION SELECT conrelid FROM pg_constraint JOIN personal ON confrelid = personal.id WHERE contype = 'f'
    ) SELECT ${nameOfTable} AS name
    FROM personal JOIN pg_class ON pg_class.oid = personal.id JOIN pg_namespace space ON space.oid = relnamespace`);
  return rows.map(({ name }) => name);
}

describe("the export, held against the database", () => {
  test("has every table, but for those that hold nothing of a person", async () => {
    const known = [...storedTables.map(({ table }) => table), ...Object.keys(ofNobody)].sort();
    expect([...(await tablesWithColumns()).keys()].sort(), "lib/own-data/stored-tables.ts").toEqual(known);
  });

  test("has every table that foreign keys join to a person", async () => {
    expect(storedTables.map(({ table }) => table)).toEqual(expect.arrayContaining(await tablesOfPeople()));
  });

  test("gives or withholds every column", async () => {
    const tables = await tablesWithColumns();
    for (const { table, columns, withheld = {} } of storedTables) {
      const left = table.startsWith("pgboss.") ? saidOfEveryMail : saidByTheShape;
      const stored = tables.get(table)?.filter((column) => !left.includes(column));
      expect([...columns, ...Object.keys(withheld)].sort(), `columns of ${table}`).toEqual(stored?.sort());
    }
  });
});

describe("readOwnData", () => {
  test("has something of each table of someone who has something in each", async () => {
    const data = await exported(ada);
    expect(data).toMatchObject({ product: "Waypoint", format: 1, exportedAt: expect.any(String) });
    for (const { key, order } of storedTables)
      expect(data[key], key).toEqual(order ? expect.arrayContaining([expect.any(Object)]) : expect.any(Object));
  });

  test("has the person's own rows and nobody else's", async () => {
    const data = await exported(ada);
    expect(data.account).toMatchObject({ id: ada.id, email: "ada@example.org", timeZone: "Europe/Paris" });
    expect(data.ratings).toContainEqual({
      skillId: "sql",
      level: 3,
      confidence: "sure",
      source: "self",
      ratedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\+00:00$/),
    });
    const text = JSON.stringify(data);
    expect(text).toContain("Read it all");
    expect(text).not.toContain(grace.id);
    expect(text).not.toContain("grace@example.org");
  });

  test("names the secrets and does not give them", async () => {
    const data = await exported(ada);
    expect(data.password).toEqual({ hash: "withheld", changedAt: expect.any(String) });
    expect(data.withheld).toMatchObject({
      "password.hash": expect.any(String),
      "sessions.tokenHash": expect.any(String),
    });
    const text = JSON.stringify(data);
    for (const secret of [secrets.hash, secrets.bytes.toString(), secrets.bytes.toString("hex")])
      expect(text).not.toContain(secret);
    expect(text).not.toContain(secrets.bytes.toString("base64").slice(0, 12));
  });

  test("has every row of a table that is read in parts", async () => {
    const many = await newMember("many@example.org");
    for (let level = 0; level < 7; level++) await rate(many, "sql", level % 6);
    const at = new Date();
    await db.ratingEvent.createMany({
      data: Array.from({ length: 2500 }, (_, n) => ({
        userId: many.id,
        skillId: "python",
        level: n % 6,
        confidence: "sure" as const,
        source: "self" as const,
        at,
        day: at,
      })),
    });
    const { ratingHistory } = await exported(many);
    const ids = z
      .array(z.object({ id: z.number() }))
      .parse(ratingHistory)
      .map(({ id }) => id);
    expect(ids).toHaveLength(2507);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  });

  test("tells one moment, whatever is written while it reads", async () => {
    await database.query('BEGIN; LOCK TABLE "RatingEvent" IN ACCESS EXCLUSIVE MODE');
    const reading = exported(grace); // gets as far as the lock, with ratings read and the history still to come
    const isWaiting = async () => (await database.query("SELECT 1 FROM pg_locks WHERE NOT granted")).rowCount;
    await vi.waitUntil(isWaiting, 5_000);
    await database.query('DELETE FROM "RatingEvent"; COMMIT');
    expect((await reading).ratingHistory).toHaveLength(2);
  });
});

describe("deleteAccount", () => {
  test("leaves nothing that names the person or their plan in any table of the database", async () => {
    const grete = await newMember("grete@example.org");
    const planId = await giveEverything(grete);
    await giveMails(grete);
    const marks = [grete.id, "grete@example.org", planId];
    expect((await rowsNaming(marks)).length).toBeGreaterThan(storedTables.length - 1);
    await db.password.deleteMany({ where: { userId: grete.id } }); // so that it asks for the address
    const session = { member: grete, id: randomUUID(), authenticatedAt: new Date() };
    expect(await deleteAccount(session, { email: "grete@example.org" }, "203.0.113.1")).toMatchObject({ ok: true });
    expect(await rowsNaming(marks)).toEqual([]);
  });
});

/** Tables with a row that holds one of the texts in any column, one entry a table. */
async function rowsNaming(marks: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of (await tablesWithColumns()).keys()) {
    const place = table
      .split(".")
      .map((part) => `"${part}"`)
      .join(".");
    const query = `SELECT 1 FROM ${place} stored WHERE stored::text ~ $1 LIMIT 1`;
    if ((await database.query(query, [marks.join("|")])).rowCount) found.push(table);
  }
  return found;
}
