import { join } from "node:path";
import { prepareAccountMail } from "@/lib/accounts/mails/prepare-account-mail";
import { connect } from "@/lib/db/client";
import { outbox } from "@/lib/mail/outbox";
import { smtp } from "@/lib/mail/smtp";
import { startMailWorker } from "@/lib/mail/worker";
import type { Settings } from "./settings";

/**
 * Sends the mail that waits, while the server is up. From `stopping` on no other mail is begun.
 * @returns waits for the mails under way
 */
export async function sendMail(
  url: string,
  { mail, dataFolder }: Settings,
  stopping: AbortSignal,
): Promise<() => Promise<void>> {
  const client = connect(url, { connections: 2, wait: 5_000 });
  const deliver = mail.server ? smtp(mail.server, mail.from) : outbox(outboxFolder(dataFolder), mail.from);
  const worker = await startMailWorker(url, prepareAccountMail(client), deliver);
  stopping.addEventListener("abort", () => worker.stop());
  return async () => {
    await worker.stop();
    await client.$disconnect();
  };
}

/** Where mail lies that has no server to go to. */
export function outboxFolder(dataFolder: string): string {
  return join(dataFolder, "outbox");
}
