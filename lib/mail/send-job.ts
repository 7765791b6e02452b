import { log } from "@/lib/log/log";
import type { Deliver, Message } from "./message";
import type { MailJob } from "./open-queue";

/** Makes the mail of a job; null if there is nothing to send any more. */
export type Prepare = (job: MailJob) => Promise<Message | null>;

/** Makes a mail and hands it over, and logs what came of it without saying whose it is. Whether nothing is left to do. */
export async function sendJob(job: MailJob, prepare: Prepare, deliver: Deliver): Promise<boolean> {
  const about = { mail: job.id, tries: job.tries };
  try {
    const message = await prepare(job);
    if (!message) return true;
    const delivery = await deliver({ ...message, id: job.id, enqueuedAt: job.enqueuedAt });
    const told = { ...about, kind: message.name };
    if (delivery.outcome === "accepted") log.info(told, "mail accepted");
    else if (delivery.outcome === "refused") log.error({ ...told, said: delivery.said }, "mail refused for good");
    else log.warn({ ...told, said: delivery.said }, `mail not accepted, ${isTriedAgain(job)}`);
    return delivery.outcome !== "deferred" || job.isLast;
  } catch (err) {
    log.error({ ...about, err }, `mail could not be sent, ${isTriedAgain(job)}`);
    return job.isLast;
  }
}

function isTriedAgain({ isLast }: MailJob): string {
  return isLast ? "and is given up" : "and is tried again";
}
