import PgBoss from "pg-boss";

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

/**
 * Makes the queue in the database at `url`, in a schema of its own, `pgboss`, or brings it to what this version needs.
 * Safe to repeat and to run from several processes at once: pg-boss takes a lock.
 */
export async function prepareMailQueue(url: string, rule: RetryRule = retryRule): Promise<void> {
  const boss = new PgBoss({ connectionString: url, max: 1, supervise: false, schedule: false });
  let failure: Error | null = null;
  boss.on("error", (error) => {
    failure = error;
  });
  await boss.start();
  try {
    await boss.createQueue(mailQueue, { name: mailQueue, ...rule });
    await boss.updateQueue(mailQueue, { name: mailQueue, ...rule });
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failure) throw failure;
}
