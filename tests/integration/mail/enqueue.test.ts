import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import { db } from "@/lib/db/client";
import { prepareMailQueue } from "@/lib/mail/queue";
import { copyOf } from "@/tests/integration/copy-database";
import { freshDatabase } from "@/tests/integration/fresh-database";

const url = await freshDatabase();
const client = new Client({ connectionString: url });
beforeAll(() => client.connect());
afterAll(async () => {
  await client.end();
  await db.$disconnect();
});

async function waiting(): Promise<unknown[]> {
  const { rows } = await client.query("SELECT data FROM pgboss.job WHERE name = 'mail' ORDER BY created_on");
  return rows.map(({ data }) => data);
}

const mail = { kind: "reset-password", email: "ada@example.org" } as const;

describe("enqueueMail", () => {
  test("leaves nothing where its transaction is rolled back", async () => {
    const work = db.$transaction(async (tx) => {
      await enqueueMail(tx, mail);
      await tx.user.create({ data: { email: "ada@example.org" } });
      throw new Error("changed my mind");
    });
    await expect(work).rejects.toThrow("changed my mind");
    expect(await waiting()).toEqual([]);
    expect(await db.user.count()).toBe(0);
  });

  test("stays where its transaction commits, and shows nothing before", async () => {
    await db.$transaction(async (tx) => {
      await enqueueMail(tx, mail);
      expect(await waiting()).toEqual([]);
    });
    expect(await waiting()).toEqual([mail]);
  });

  test("needs no transaction where nothing else is written", async () => {
    await enqueueMail(db, { kind: "sign-in", email: `o'brien+"x"@example.org` });
    expect(await waiting()).toEqual([mail, { kind: "sign-in", email: `o'brien+"x"@example.org` }]);
  });

  test("throws where there is no queue, and does not lose the mail in silence", async () => {
    await client.query("DELETE FROM pgboss.job; DELETE FROM pgboss.queue");
    await expect(enqueueMail(db, mail)).rejects.toThrow("no mail queue");
    await client.query("DROP SCHEMA pgboss CASCADE");
    await expect(enqueueMail(db, mail)).rejects.toThrow();
  });
});

describe("prepareMailQueue", () => {
  test("makes the queue once, though several instances start together, and keeps what waits", async () => {
    const together = await copyOf(inject("templateUrl"), `queue_${randomUUID().replaceAll("-", "")}`);
    const other = new Client({ connectionString: together });
    await other.connect();
    await other.query("DROP SCHEMA pgboss CASCADE");
    await Promise.all(Array.from({ length: 12 }, () => prepareMailQueue(together)));
    await other.query("INSERT INTO pgboss.job (name, data) VALUES ('mail', '{}')");
    await prepareMailQueue(together);
    const { rows } = await other.query(
      "SELECT (SELECT count(*)::int FROM pgboss.queue) AS queues, count(*)::int AS jobs FROM pgboss.job",
    );
    expect(rows).toEqual([{ queues: 1, jobs: 1 }]);
    await other.end();
  });
});
