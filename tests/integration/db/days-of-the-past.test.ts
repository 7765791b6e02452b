import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { migratedUntil } from "./migrated-until";

const migration = "days_as_they_were";
const server = await freshDatabase();
const instant = "2026-11-27T23:00:00Z"; // 1 p.m. of the 28th in Kiritimati, noon of the 27th in Pago Pago

let client: Client;
beforeAll(async () => {
  const before = await migratedUntil(server, migration);
  client = new Client({ connectionString: before });
  await client.connect();
  await client.query(`INSERT INTO "Framework" (id, version, "loadedAt") VALUES ('f', '1', now())`);
  await client.query(
    `INSERT INTO "Skill" (id, "frameworkId", name, area, summary, why) VALUES ('sql', 'f', 'SQL', 'Data', '', '')`,
  );
  await client.query(
    `INSERT INTO "Role" (id, "frameworkId", name, kind, position, summary, facts) VALUES ('r', 'f', 'R', 'target', 0, '', '{}')`,
  );
  for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Mars/Olympus_Mons"]) await personIn(zone);
  await migrate(before, "prisma");
});
afterAll(() => client.end());

async function personIn(timeZone: string): Promise<void> {
  const [userId, planId] = [randomUUID(), randomUUID()];
  await client.query(`INSERT INTO "User" (id, email, "timeZone") VALUES ($1, $2, $3)`, [userId, timeZone, timeZone]);
  await client.query(
    `INSERT INTO "Plan" (id, "userId", "roleId", title, strategy, "hoursPerWeek", "startDate", "catalogVersion",
      "engineVersion", "creationKey", snapshot, "createdAt", "archivedAt")
     VALUES ($1, $2, 'r', '', 'steady', 8, '2026-11-01', '1', '1', $1, '{}', $3, $3)`,
    [planId, userId, instant],
  );
  await client.query(
    `INSERT INTO "PlanStep" (id, "planId", position, key, hours, start, finish, "startedAt", "doneAt")
     VALUES ($1, $3, 0, 'a', 1, '2026-11-01', '2026-11-02', $4, $4), ($2, $3, 1, 'b', 1, '2026-11-01', '2026-11-02', NULL, NULL)`,
    [randomUUID(), randomUUID(), planId, instant],
  );
  await client.query(
    `INSERT INTO "PlanRevision" ("planId", number, reason, snapshot, at) VALUES ($1, 1, '', '{}', $2)`,
    [planId, instant],
  );
  await client.query(
    `INSERT INTO "RatingEvent" ("userId", "skillId", level, confidence, source, at) VALUES ($1, 'sql', 1, 'sure', 'self', $2)`,
    [userId, instant],
  );
}

describe("what happened before days were kept", () => {
  test.each([
    ["Pacific/Kiritimati", "2026-11-28"],
    ["Pacific/Pago_Pago", "2026-11-27"],
    ["Mars/Olympus_Mons", "2026-11-27"], // by UTC, since PostgreSQL knows no such zone
  ])("happened, in %s, on %s", async (zone, day) => {
    const { rows } = await client.query(
      `SELECT plan."madeOn"::text AS made, plan."archivedOn"::text AS archived, revision.day::text AS revision,
        step."startedOn"::text AS started, step."doneOn"::text AS done, event.day::text AS rated
       FROM "User" person JOIN "Plan" plan ON plan."userId" = person.id
       JOIN "PlanRevision" revision ON revision."planId" = plan.id
       JOIN "PlanStep" step ON step."planId" = plan.id AND step.key = 'a'
       JOIN "RatingEvent" event ON event."userId" = person.id
       WHERE person.email = $1`,
      [zone],
    );
    expect(rows).toEqual([{ made: day, archived: day, revision: day, started: day, done: day, rated: day }]);
  });

  test("has no day where it did not happen", async () => {
    const { rows } = await client.query(`SELECT DISTINCT "startedOn", "doneOn" FROM "PlanStep" WHERE key = 'b'`);
    expect(rows).toEqual([{ startedOn: null, doneOn: null }]);
  });
});
