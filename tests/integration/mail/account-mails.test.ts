import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { linkIdOf } from "@/lib/accounts/links/link-token";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import { prepareAccountMail } from "@/lib/accounts/mails/prepare-account-mail";
import { db } from "@/lib/db/client";
import { smtp } from "@/lib/mail/smtp";
import { type MailWorker, startMailWorker } from "@/lib/mail/worker";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { type MailServerInTest, startMailServer } from "./mail-server";

vi.stubEnv("AUTH_SECRET", "a secret of at least thirty-two characters");
vi.stubEnv("APP_URL", "https://waypoint.example.org");
const url = await freshDatabase();
let server: MailServerInTest;
let worker: MailWorker;

beforeAll(async () => {
  server = await startMailServer();
  const from = { name: "Waypoint", address: "no-reply@example.org" };
  const deliver = smtp({ host: "127.0.0.1", port: server.port, secure: false }, from);
  worker = await startMailWorker(url, prepareAccountMail(db), deliver, {
    polling: 20,
    upkeepSeconds: 60,
    longestEnd: 5_000,
  });
});
afterAll(async () => {
  await worker.stop();
  await server.close();
  await db.$disconnect();
});

test("A link to reset the password arrives whole", async () => {
  const user = await db.user.create({ data: { email: "ada@example.org" } });
  await enqueueMail(db, { kind: "reset-password", email: "ada@example.org" });
  const { to, email } = await server.next();
  expect(to).toBe("ada@example.org");
  expect(email.subject).toBe("Reset your Waypoint password");
  const token = /https:\/\/waypoint\.example\.org\/reset-password\?token=(\S+)/.exec(email.text ?? "")?.[1] ?? "";
  const link = await db.mailLink.findUniqueOrThrow({ where: { id: linkIdOf(token) ?? "" } });
  expect(link).toMatchObject({ userId: user.id, purpose: "reset_password", email: "ada@example.org", usedAt: null });
  expect(email.messageId).toBe(`<${link.id}@waypoint.example.org>`);
  expect(email.html).toContain(token);
});
