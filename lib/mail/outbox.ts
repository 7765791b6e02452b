import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeWholeFile } from "@/lib/whole-file";
import { automatic, messageId } from "./headers";
import type { MailAddress } from "./mail-settings";
import type { Deliver, Outgoing } from "./message";

/**
 * Mail without a mail server: two files in the folder, named by time, kind and job. The same job writes the same files.
 * For its owner's eyes alone, since the links in it let people in.
 */
export function outbox(folder: string, from: MailAddress): Deliver {
  return async (outgoing) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, fileName(outgoing));
    writeWholeFile(`${path}.html`, outgoing.html);
    writeWholeFile(`${path}.txt`, `${headersOf(outgoing, from)}\n\n${outgoing.text}`);
    return { outcome: "accepted" };
  };
}

/** `2026-03-02T09-30-15-120Z-reset-password-<job>` */
function fileName({ enqueuedAt, name, id }: Outgoing): string {
  return `${enqueuedAt.toISOString().replace(/[:.]/g, "-")}-${name}-${id}`;
}

function headersOf(outgoing: Outgoing, from: MailAddress): string {
  const headers = {
    From: `${from.name} <${from.address}>`,
    To: outgoing.to,
    Subject: outgoing.subject,
    Date: outgoing.enqueuedAt.toUTCString(),
    "Message-ID": messageId(outgoing),
    ...automatic,
  };
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}
