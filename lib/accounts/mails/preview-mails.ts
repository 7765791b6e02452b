import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { linkKinds } from "@/lib/accounts/links/make-link";
import type { MailLinkPurpose } from "@/lib/db/generated/enums";
import { appUrl } from "@/lib/http/app-url";
import { framed } from "@/lib/mail/frame";
import { type AccountMail, mailName, noticeEvents } from "./account-mail";
import { writeMail } from "./write-mail";

const userId = "01890a5d-ac96-774b-bcce-b302099a8057";
const email = "ada@example.org";
const newEmail = "ada.lovelace@analytical-engines.example.org";

/** One of each. */
export const sampleMails: readonly AccountMail[] = [
  { kind: "reset-password", email },
  { kind: "sign-in", email },
  { kind: "confirm-address", userId },
  { kind: "approve-change", userId, newEmail },
  { kind: "confirm-change", userId, newEmail },
  { kind: "address-taken", email },
  ...noticeEvents.map((event) => ({ kind: "notice", event, userId, email }) as const),
];

const sampleFacts = {
  person: { name: "Ada Lovelace", timeZone: "Europe/Paris" },
  at: new Date("2026-11-28T09:40:00Z"),
};

/** Writes each mail, as HTML and as text, into the folder. Returns the files' names. */
export async function previewMails(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const mail of sampleMails) {
    const content = await writeMail(mail, { ...sampleFacts, site: appUrl() }, async (purpose) => sampleLink(purpose));
    if (!content) continue;
    const { html, text } = framed(content, appUrl());
    for (const [ending, said] of [["html", html] as const, ["txt", `${content.subject}\n\n${text}`] as const]) {
      const file = `${mailName(mail)}.${ending}`;
      writeFileSync(join(folder, file), said);
      files.push(file);
    }
  }
  return files;
}

/** As long as a real one, and good for nothing. */
function sampleLink(purpose: MailLinkPurpose): URL {
  const url = new URL(linkKinds[purpose].path, appUrl());
  url.searchParams.set("token", `${"sample".repeat(4).slice(0, 22)}.${"sample".repeat(8).slice(0, 43)}`);
  return url;
}
