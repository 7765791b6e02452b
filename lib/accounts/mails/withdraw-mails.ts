import type { Tx } from "@/lib/db/client";
import { mailQueue } from "@/lib/mail/queue";

/** Deletes the mails to a person that wait, since each names their address; one that is under way still arrives. */
export async function withdrawMails(tx: Tx, { id, email }: { readonly id: string; readonly email: string }) {
  await tx.$executeRaw`
    DELETE FROM pgboss.job
    WHERE name = ${mailQueue} AND state < 'active' AND (data->>'userId' = ${id} OR data->>'email' = ${email})`;
}
