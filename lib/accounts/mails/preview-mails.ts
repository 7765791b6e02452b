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

const at = new Date("2026-11-28T09:40:00Z");

/** As in a real one: whoever has not confirmed an address is not greeted by name there. */
function samplePerson({ kind }: AccountMail) {
  const isConfirmed = kind !== "confirm-address" && kind !== "confirm-change";
  return { name: isConfirmed ? "Ada Lovelace" : null, timeZone: "Europe/Paris" };
}

/** Writes each mail, as HTML and as text, into the folder. Returns the files' names. */
export async function previewMails(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const mail of sampleMails) {
    const facts = { person: samplePerson(mail), at, site: appUrl() };
    const content = await writeMail(mail, facts, async (purpose) => sampleLink(purpose));
    if (!content) continue;
    const { html, text } = framed(content, appUrl());
    const name = mailName(mail);
    writeFileSync(join(folder, `${name}.html`), html);
    writeFileSync(join(folder, `${name}.txt`), `${content.subject}\n\n${text}`);
    files.push(`${name}.html`, `${name}.txt`);
  }
  return files;
}

/** As long as a real one, and good for nothing. */
function sampleLink(purpose: MailLinkPurpose): URL {
  const url = new URL(linkKinds[purpose].path, appUrl());
  url.searchParams.set("token", `${"sample".repeat(4).slice(0, 22)}.${"sample".repeat(8).slice(0, 43)}`);
  return url;
}
