import { setTimeout as passed } from "node:timers/promises";
import { log } from "@/lib/log/log";
import type { Deliver } from "./message";
import { type MailJob, type OpenQueue, openMailQueue } from "./open-queue";
import { type Prepare, sendJob } from "./send-job";

export type WorkerPace = {
  /** Mails under way at a time; several, so that one that hangs does not hold up all. */
  readonly lanes: number;
  /** Between two looks at an empty queue, milliseconds. */
  readonly polling: number;
  /** Between two looks for mails that were taken and never heard of again, seconds. */
  readonly upkeepSeconds: number;
  /** How long mails under way have at the end, milliseconds. */
  readonly longestEnd: number;
};

const workerPace: WorkerPace = { lanes: 3, polling: 2_000, upkeepSeconds: 60, longestEnd: 20_000 };

export type MailWorker = {
  /** Takes no more mails, waits for those under way, and puts back into the queue what does not end in time. */
  stop(): Promise<void>;
};

/**
 * Sends what waits in the queue of the database at `url` until it is stopped. While the database is away it waits.
 * Several processes share one queue: each mail is one worker's at a time.
 */
export async function startMailWorker(
  url: string,
  prepare: Prepare,
  deliver: Deliver,
  { lanes, polling, upkeepSeconds, longestEnd } = workerPace,
): Promise<MailWorker> {
  const queue = await openMailQueue(url, upkeepSeconds);
  const stopping = new AbortController();
  const ended = new AbortController();
  const underWay = new Set<string>();

  async function lane(): Promise<void> {
    while (!stopping.signal.aborted) {
      const job = await queue.take();
      if (job) await attempt(job);
      else await pause(polling, stopping.signal);
    }
  }

  async function attempt(job: MailJob): Promise<void> {
    underWay.add(job.id);
    const isOver = await sendJob(job, prepare, deliver);
    await insist(() => (isOver ? queue.forget([job.id]) : queue.putBack([job.id])));
    underWay.delete(job.id);
  }

  /** Records what came of a mail; if the database is away, once it is back, or the mail would be sent again. */
  async function insist(record: () => Promise<void>): Promise<void> {
    for (let failures = 0; !ended.signal.aborted; failures++) {
      try {
        return await record();
      } catch (err) {
        if (failures === 0) log.warn({ err }, "what came of a mail could not be recorded yet");
        await pause(polling, ended.signal);
      }
    }
  }

  async function end(): Promise<void> {
    stopping.abort();
    await Promise.race([running, pause(longestEnd, ended.signal)]);
    ended.abort();
    if (underWay.size > 0) await putBack(queue, [...underWay]);
    await queue.close();
  }

  const running = Promise.all(Array.from({ length: lanes }, lane));
  let stopped: Promise<void> | null = null;
  return {
    stop() {
      stopped ??= end();
      return stopped;
    },
  };
}

async function putBack(queue: OpenQueue, ids: readonly string[]): Promise<void> {
  await queue.putBack(ids).catch((err: unknown) => {
    log.warn({ err }, "mails under way are tried again once nothing was heard of them for long");
  });
}

/** Waits for so long, or until the signal. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await passed(milliseconds, undefined, { signal }).catch(() => {});
}
