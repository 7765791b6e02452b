import { setTimeout as passed } from "node:timers/promises";
import { Pool } from "pg";
import PgBoss from "pg-boss";
import { log } from "@/lib/log/log";
import type { Deliver, Message } from "./message";
import { mailQueue } from "./queue";

/** A mail that waits. */
export type MailJob = {
  readonly id: string;
  /** As it was enqueued, or by another version of the product. */
  readonly data: unknown;
  readonly enqueuedAt: Date;
  readonly firstTry: boolean;
};

/** Makes the mail of a job; null if there is nothing to send any more. */
export type Prepare = (job: MailJob) => Promise<Message | null>;

export type WorkerPace = {
  /** Between two looks at an empty queue, milliseconds. */
  readonly polling: number;
  /** Between two looks for tries that nothing was heard of, seconds. */
  readonly upkeepSeconds: number;
  /** How long mails under way have at the end, milliseconds. */
  readonly longestEnd: number;
};

const pace: WorkerPace = { polling: 2_000, upkeepSeconds: 60, longestEnd: 20_000 };

/** Mails under way at a time, so that one that hangs does not hold up all. */
const lanes = 3;

export type MailWorker = {
  /** Takes no more mails, waits for those under way, and gives back to the queue what does not end in time. */
  stop(): Promise<void>;
};

/**
 * Sends what waits in the queue of the database at `url`, with connections of its own, until it is stopped. While the
 * database is away it waits. Several processes share one queue: each mail is one worker's at a time.
 */
export async function startMailWorker(
  url: string,
  prepare: Prepare,
  deliver: Deliver,
  { polling, upkeepSeconds, longestEnd }: WorkerPace = pace,
): Promise<MailWorker> {
  const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000 });
  pool.on("error", (err) => log.warn({ err }, "idle database connection of the mail queue lost"));
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: upkeepSeconds,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterHours: 1, // what is given up names an address
  });
  boss.on("error", (err) => log.warn({ err }, "the mail queue could not be looked after"));
  const stopping = new AbortController();
  const ended = new AbortController();
  const underWay = new Set<string>();

  async function lane(): Promise<void> {
    while (!stopping.signal.aborted) {
      const [job] = await boss.fetch<unknown>(mailQueue, { includeMetadata: true }); // none while the database is away
      if (job) await attempt(job);
      else await pause(polling, stopping.signal);
    }
  }

  async function attempt(job: PgBoss.JobWithMetadata<unknown>): Promise<void> {
    underWay.add(job.id);
    const isOver = await send(job).catch((err: unknown) => {
      log.error({ err, mail: job.id }, "mail could not be made");
      return false;
    });
    const isLast = job.retryCount >= job.retryLimit;
    if (!isOver && isLast) log.error({ mail: job.id }, "mail was tried for the last time and is given up");
    // A job that is over is deleted, not kept as completed: it names an address.
    await insist(() => (isOver || isLast ? boss.deleteJob(mailQueue, job.id) : boss.fail(mailQueue, job.id)));
    underWay.delete(job.id);
  }

  /** Whether nothing is left to do. */
  async function send({ id, data, createdOn, retryCount }: PgBoss.JobWithMetadata<unknown>): Promise<boolean> {
    const message = await prepare({ id, data, enqueuedAt: createdOn, firstTry: retryCount === 0 });
    if (!message) return true;
    const delivery = await deliver({ ...message, id, enqueuedAt: createdOn });
    const about = { mail: id, kind: message.name, tries: retryCount + 1 };
    if (delivery.outcome === "accepted") log.info(about, "mail accepted");
    if (delivery.outcome === "refused") log.error({ ...about, said: delivery.said }, "mail refused for good");
    if (delivery.outcome === "deferred")
      log.warn({ ...about, said: delivery.said }, "mail not accepted, will be tried again");
    return delivery.outcome !== "deferred";
  }

  /** Records what came of a mail; if the database is away, once it is back, or the mail would be sent again. */
  async function insist(record: () => Promise<void>): Promise<void> {
    while (!ended.signal.aborted) {
      try {
        return await record();
      } catch (err) {
        log.warn({ err }, "what came of a mail could not be recorded yet");
        await pause(polling, ended.signal);
      }
    }
  }

  async function end(running: Promise<unknown>): Promise<void> {
    stopping.abort();
    await Promise.race([running, pause(longestEnd, ended.signal)]);
    ended.abort();
    await giveBack();
    await boss.stop({ graceful: false });
    await pool.end();
  }

  async function giveBack(): Promise<void> {
    if (underWay.size === 0) return;
    await boss.fail(mailQueue, [...underWay]).catch((err: unknown) => {
      log.warn({ err }, "mails under way are tried again once their time is over");
    });
  }

  await boss.start();
  const running = Promise.all(Array.from({ length: lanes }, lane));
  let stopped: Promise<void> | null = null;
  return {
    stop() {
      stopped ??= end(running);
      return stopped;
    },
  };
}

/** Waits for so long, or until the signal. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await passed(milliseconds, undefined, { signal }).catch(() => {});
}
