import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { migratedUntil } from "./migrated-until";

const server = await freshDatabase();

let client: Client;
beforeAll(async () => {
  const address = await migratedUntil(server, "order_of_plans");
  client = new Client({ connectionString: address });
  await client.connect();
  await client.query(`INSERT INTO "Framework" (id, version, "loadedAt") VALUES ('f', '1', now())`);
  await client.query(
    `INSERT INTO "Role" (id, "frameworkId", name, kind, position, summary, facts) VALUES ('r', 'f', 'R', 'target', 0, '', '{}')`,
  );
  await personWith("ann", ["first", "second", "archived", "third"]);
  await personWith("ben", ["only"]);
  await migrate(address, "prisma");
});
afterAll(() => client.end());

/** @param titles of the plans, by the day on which they were made */
async function personWith(email: string, titles: readonly string[]): Promise<void> {
  const userId = randomUUID();
  await client.query(`INSERT INTO "User" (id, email) VALUES ($1, $2)`, [userId, email]);
  for (const [index, title] of titles.entries()) {
    const archived = title === "archived" ? "2026-11-20" : null;
    const made = `2026-11-0${index + 1}T12:00:00Z`;
    await client.query(
      `INSERT INTO "Plan" (id, "userId", "roleId", title, strategy, "hoursPerWeek", "startDate", "catalogVersion",
        "engineVersion", "creationKey", snapshot, "createdAt", "madeOn", "archivedAt", "archivedOn")
       VALUES ($1, $2, 'r', $3, 'steady', 8, '2026-11-01', '1', '1', $1, '{}', $4, '2026-11-01', $5, $6)`,
      [randomUUID(), userId, title, made, archived, archived],
    );
  }
}

describe("the order of plans that were made before they had one", () => {
  test.each([
    ["ann", ["third", "second", "first"]],
    ["ben", ["only"]],
  ])("is the one that %s saw: the newest first, from 0", async (email, titles) => {
    const { rows } = await client.query(
      `SELECT title, priority FROM "Plan" JOIN "User" person ON person.id = "userId"
       WHERE email = $1 AND "archivedAt" IS NULL ORDER BY priority`,
      [email],
    );
    expect(rows).toEqual(titles.map((title, priority) => ({ title, priority })));
  });
});
