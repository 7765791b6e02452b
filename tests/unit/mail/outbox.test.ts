import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Outgoing } from "@/lib/mail/message";
import { outbox } from "@/lib/mail/outbox";

const from = { name: "Waypoint", address: "waypoint@localhost" };
const mail: Outgoing = {
  id: "01890a5d-ac96-774b-bcce-b302099a8057",
  enqueuedAt: new Date("2026-03-02T09:30:15.120Z"),
  name: "sign-in",
  to: "ada@example.org",
  subject: "Your link",
  text: "Go on here: ✓\n",
  html: "<p>Go on here: ✓</p>",
};
let folder: string;

beforeEach(() => {
  vi.stubEnv("APP_URL", "https://waypoint.example.org");
  folder = join(mkdtempSync(join(tmpdir(), "waypoint-outbox-")), "outbox");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const name = "2026-03-02T09-30-15-120Z-sign-in-01890a5d-ac96-774b-bcce-b302099a8057";

test("A mail is a text with its headers, and a page.", async () => {
  expect(await outbox(folder, from)(mail)).toEqual({ outcome: "accepted" });
  expect(readdirSync(folder).sort()).toEqual([`${name}.html`, `${name}.txt`]);
  expect(readFileSync(join(folder, `${name}.html`), "utf8")).toBe(mail.html);
  expect(readFileSync(join(folder, `${name}.txt`), "utf8")).toBe(
    [
      "From: Waypoint <waypoint@localhost>",
      "To: ada@example.org",
      "Subject: Your link",
      "Date: Mon, 02 Mar 2026 09:30:15 GMT",
      "Message-ID: <01890a5d-ac96-774b-bcce-b302099a8057@waypoint.example.org>",
      "Auto-Submitted: auto-generated",
      "",
      mail.text,
    ].join("\n"),
  );
});

test("A mail that is written again is the same two files.", async () => {
  await outbox(folder, from)(mail);
  await outbox(folder, from)({ ...mail, text: "Again\n" });
  expect(readdirSync(folder)).toHaveLength(2);
  expect(readFileSync(join(folder, `${name}.txt`), "utf8")).toContain("Again");
});

test("Names sort by time.", async () => {
  const later = { ...mail, id: "00000000-0000-4000-8000-000000000000", enqueuedAt: new Date("2026-10-02T09:30:15Z") };
  await outbox(folder, from)(later);
  await outbox(folder, from)({ ...mail, name: "zzz" });
  expect(
    readdirSync(folder)
      .sort()
      .map((file) => file.slice(0, 7)),
  ).toEqual(["2026-03", "2026-03", "2026-10", "2026-10"]);
});

test("Nobody but the owner can read it, since its links let people in.", async () => {
  await outbox(folder, from)(mail);
  expect(statSync(folder).mode & 0o077).toBe(0);
  for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
});
