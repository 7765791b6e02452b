import { type Enqueuer, enqueue } from "@/lib/mail/enqueue";
import type { AccountMail } from "./account-mail";

/**
 * Has a mail sent, if and when the transaction that `client` belongs to commits. The worker sends it within seconds,
 * or once the mail server takes it.
 * @param client a transaction's, or `db` where nothing else is written
 */
export async function enqueueMail(client: Enqueuer, mail: AccountMail): Promise<void> {
  await enqueue(client, mail);
}
