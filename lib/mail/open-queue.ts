import { Pool } from "pg";
import PgBoss from "pg-boss";
import { log } from "@/lib/log/log";
import { mailQueue } from "./queue";

/** A mail whose turn has come. */
export type MailJob = {
  /** A UUID. */
  readonly id: string;
  /** As it was enqueued, perhaps by another version of the product. */
  readonly data: unknown;
  readonly enqueuedAt: Date;
  /** With this one. */
  readonly tries: number;
  /** It is given up unless it succeeds now. */
  readonly isLast: boolean;
};

export type OpenQueue = {
  /** The next mail, which is nobody else's meanwhile; null if none waits, or while the database is away. */
  take(): Promise<MailJob | null>;
  /** Deletes mails that are over, rather than keeping them as completed: they name an address. */
  forget(ids: readonly string[]): Promise<void>;
  /** Has mails tried again later, by the queue's exponential backoff. */
  putBack(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/**
 * The worker's side of the mail queue, with connections of its own. Made of pg-boss' single steps: its own worker
 * records what came of a job without waiting for it, and would end the process if the database is away just then.
 * @param upkeepSeconds between two looks for mails that were taken and never heard of again
 */
export async function openMailQueue(url: string, upkeepSeconds: number): Promise<OpenQueue> {
  const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000, query_timeout: 60_000 });
  pool.on("error", (err) => log.warn({ err }, "idle database connection of the mail queue lost"));
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: upkeepSeconds,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterHours: 1,
  });
  boss.on("error", (err) => log.warn({ err }, "the mail queue could not be looked after"));
  await boss.start();
  return {
    async take() {
      const [job] = await boss.fetch<unknown>(mailQueue, { includeMetadata: true });
      return job ? taken(job) : null;
    },
    forget: (ids) => boss.deleteJob(mailQueue, [...ids]),
    putBack: (ids) => boss.fail(mailQueue, [...ids]),
    async close() {
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}

function taken({ id, data, createdOn, retryCount, retryLimit }: PgBoss.JobWithMetadata<unknown>): MailJob {
  return { id, data, enqueuedAt: createdOn, tries: retryCount + 1, isLast: retryCount >= retryLimit };
}
