import { Client } from "pg";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { db } from "@/lib/db/client";
import { log } from "@/lib/log/log";
import { enqueue } from "@/lib/mail/enqueue";
import { prepareMailQueue } from "@/lib/mail/queue";
import type { MailWorker } from "@/lib/mail/worker";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { type MailServerInTest, startMailServer } from "./mail-server";
import { atOnce, startWorker } from "./try-worker";

/**
 * A database with its queue, and mail servers and workers that end with the test that started them. Called at the top of
 * a test file.
 */
export async function mailTrial() {
  vi.stubEnv("APP_URL", "https://waypoint.example.org");
  const url = await freshDatabase();
  await prepareMailQueue(url, atOnce);
  const client = new Client({ connectionString: url });
  const closing: (() => Promise<void>)[] = [];

  beforeAll(() => client.connect());
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    await client.query("DELETE FROM pgboss.job");
    vi.restoreAllMocks();
  });
  afterAll(async () => {
    await client.end();
    await db.$disconnect();
  });

  return {
    url,
    client,
    /** Ends with the test. */
    closing,
    async server(...options: Parameters<typeof startMailServer>): Promise<MailServerInTest> {
      const started = await startMailServer(...options);
      closing.push(started.close);
      return started;
    },
    async worker(port: number, options: Parameters<typeof startWorker>[2] = {}): Promise<MailWorker> {
      const started = await startWorker(url, port, options);
      closing.push(started.stop);
      return started;
    },
    send: (...recipients: string[]) => Promise.all(recipients.map((to) => enqueue(db, { to }))),
    /** The states of what is in the queue. */
    async queued(): Promise<string[]> {
      const { rows } = await client.query<{ state: string }>("SELECT state FROM pgboss.job WHERE name = 'mail'");
      return rows.map(({ state }) => state);
    },
  };
}

/** Recipients of the next so many mails, sorted. */
export async function taken(from: MailServerInTest, count: number): Promise<string[]> {
  const recipients: string[] = [];
  while (recipients.length < count) recipients.push((await from.next()).to);
  return recipients.sort();
}

/** Resolves once so much was logged as a warning. */
export function warned(message: string, times = 1): Promise<void> {
  return new Promise((resolve) => {
    let count = 0;
    vi.spyOn(log, "warn").mockImplementation((_about: unknown, said?: string) => {
      if (said?.startsWith(message) && ++count === times) resolve();
    });
  });
}
