import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeWholeFile } from "@/lib/whole-file";
import { automatic, messageId } from "./headers";
import type { MailAddress } from "./mail-settings";
import type { Deliver, Envelope } from "./message";

/**
 * Mail without a mail server: two files in the folder, named by time, kind and job. The same job writes the same files.
 * For its owner's eyes alone, since the links in it let people in.
 */
export function outbox(folder: string, from: MailAddress): Deliver {
  return async (envelope) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, fileName(envelope));
    writeWholeFile(`${path}.html`, envelope.html);
    writeWholeFile(`${path}.txt`, `${headersOf(envelope, from)}\n\n${envelope.text}`);
    return { outcome: "accepted" };
  };
}

/** `2026-03-02T09-30-15-120Z-reset-password-<job>` */
function fileName({ enqueuedAt, name, id }: Envelope): string {
  return `${enqueuedAt.toISOString().replace(/[:.]/g, "-")}-${name}-${id}`;
}

function headersOf(envelope: Envelope, from: MailAddress): string {
  const headers = {
    From: `${from.name} <${from.address}>`,
    To: envelope.to,
    Subject: envelope.subject,
    Date: envelope.enqueuedAt.toUTCString(),
    "Message-ID": messageId(envelope),
    ...automatic,
  };
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}
