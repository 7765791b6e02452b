import PgBoss from "pg-boss";
import { withConnection } from "@/lib/db/with-connection";

/** The queue of pg-boss that mails wait in. */
export const mailQueue = "mail";

/** How a mail that could not be handed over is tried again. */
export type RetryRule = Required<Pick<PgBoss.Queue, "retryLimit" | "retryDelay" | "retryBackoff" | "expireInSeconds">>;

/**
 * Exponential backoff: after half a minute to a minute, then twice as long each time, for one and a half to three
 * days. A try that nothing was heard of for a quarter of an hour, longer than any takes, is taken back: its process was
 * killed.
 */
const retryRule: RetryRule = { retryLimit: 12, retryDelay: 30, retryBackoff: true, expireInSeconds: 900 };

/** Taken while the queue is made. Any number that is ours alone. */
const queueLock = 7_202_612;

/**
 * Makes the queue in the database at `url`, in a schema of its own, `pgboss`, or brings it to what this version needs.
 * Safe to repeat and to run from several processes at once: they take turns, since pg-boss alone may deadlock there.
 */
export async function prepareMailQueue(url: string, rule: RetryRule = retryRule): Promise<void> {
  await withConnection(url, async (turn) => {
    await turn.query("SELECT pg_advisory_lock($1)", [queueLock]);
    const boss = new PgBoss({
      db: { executeSql: (text, values) => turn.query(text, values) },
      supervise: false,
      schedule: false,
    });
    await boss.start();
    await boss.createQueue(mailQueue, { name: mailQueue, ...rule });
    await boss.updateQueue(mailQueue, { name: mailQueue, ...rule });
  });
}
