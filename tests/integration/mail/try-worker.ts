import { prepareMailQueue, type RetryRule } from "@/lib/mail/queue";
import type { Prepare } from "@/lib/mail/send-job";
import { type SmtpTimeouts, smtp } from "@/lib/mail/smtp";
import { type MailWorker, startMailWorker, type WorkerPace } from "@/lib/mail/worker";

/** Without a wait between two tries, so that a test waits for what happens and for nothing else. */
export const atOnce: RetryRule = { retryLimit: 1_000, retryDelay: 0, retryBackoff: false, expireInSeconds: 600 };

const pace: WorkerPace = { lanes: 3, polling: 20, upkeepSeconds: 1, longestEnd: 30_000 };
const timeouts: SmtpTimeouts = { connect: 20_000, greeting: 20_000, answer: 20_000 };

type Options = {
  readonly rule?: Partial<RetryRule>;
  readonly pace?: Partial<WorkerPace>;
  readonly timeouts?: Partial<SmtpTimeouts>;
  readonly prepare?: Prepare;
};

/** A worker that sends what waits in the database to the mail server on this machine. */
export async function startWorker(url: string, port: number, options: Options = {}): Promise<MailWorker> {
  await prepareMailQueue(url, { ...atOnce, ...options.rule });
  const from = { name: "Waypoint", address: "no-reply@example.org" };
  const deliver = smtp({ host: "127.0.0.1", port, secure: false }, from, { ...timeouts, ...options.timeouts });
  return startMailWorker(url, options.prepare ?? plainMail, deliver, { ...pace, ...options.pace });
}

/** A mail to whom the job names. */
export const plainMail: Prepare = async ({ data }) => {
  const to = String(Object.values(Object(data))[0]);
  return { name: "plain", to, subject: "Subject", text: "Text", html: "<p>Text</p>" };
};
