import type { Tx } from "@/lib/db/client";
import { mailQueue } from "@/lib/mail/queue";

/** Deletes the mails to a person that wait or were given up, since each names their address; one under way still arrives. */
export async function withdrawMails(tx: Tx, { id, email }: { readonly id: string; readonly email: string }) {
  await tx.$executeRaw`
    DELETE FROM pgboss.job
    WHERE name = ${mailQueue} AND state <> 'active' AND (data->>'userId' = ${id} OR data->>'email' = ${email})`;
  await tx.$executeRaw`
    DELETE FROM pgboss.archive WHERE name = ${mailQueue} AND (data->>'userId' = ${id} OR data->>'email' = ${email})`;
}
