import PgBoss from "pg-boss";
import type { Tx } from "@/lib/db/client";
import { mailQueue } from "./queue";

/** What can run SQL: the client of a transaction, or the database's own. */
export type Enqueuer = Pick<Tx, "$queryRawUnsafe">;

/**
 * Puts a mail into the queue, as part of the transaction that `client` belongs to: it is sent if and only if that commits.
 * @param data what the worker prepares the mail from; no secret, since the database keeps it until then
 * @returns the job's id
 */
export async function enqueue(client: Enqueuer, data: object): Promise<string> {
  const id = await new PgBoss({ db: sqlOf(client) }).send(mailQueue, data);
  if (id === null) throw new Error("The database has no mail queue; `npm start` makes it.");
  return id;
}

/** Never started, pg-boss only says what to run. Prisma takes JSON as text, and PostgreSQL reads it as what it is. */
function sqlOf(client: Enqueuer): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({ rows: await client.$queryRawUnsafe<object[]>(text, ...values.map(asText)) }),
  };
}

function asText(value: unknown): unknown {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}
