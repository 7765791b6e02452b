import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { linkIdOf } from "@/lib/accounts/links/link-token";
import type { AccountMail } from "@/lib/accounts/mails/account-mail";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import { prepareAccountMail } from "@/lib/accounts/mails/prepare-account-mail";
import { withdrawMails } from "@/lib/accounts/mails/withdraw-mails";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { startMailServer } from "./mail-server";
import { startWorker } from "./try-worker";

vi.stubEnv("AUTH_SECRET", "a secret of at least thirty-two characters");
vi.stubEnv("APP_URL", "https://waypoint.example.org");
const url = await freshDatabase();
const prepare = prepareAccountMail(db);

beforeEach(async () => {
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
});
afterAll(() => db.$disconnect());

const email = "ada@example.org";
const newEmail = "ada@new.example.org";
const confirmed = { email, name: "Ada", emailConfirmedAt: new Date() };

/** The mail of a job; each call is a job of its own unless it names one. */
function mailOf(data: AccountMail | object, { id = randomUUID(), tries = 1 } = {}) {
  return prepare({ id, data, tries, enqueuedAt: new Date(), isLast: false });
}

function linkIn(mail: Awaited<ReturnType<typeof mailOf>>): URL {
  return new URL(/https:\S+\?token=\S+/.exec(mail?.text ?? "")?.[0] ?? "");
}

function rowOf(link: URL) {
  return db.mailLink.findUniqueOrThrow({ where: { id: linkIdOf(link.searchParams.get("token") ?? "") ?? "" } });
}

test("A mail about an account arrives whole, with the same link however often it is tried.", async () => {
  const { id: userId } = await db.user.create({ data: { email } });
  let tries = 0;
  const server = await startMailServer({
    onMail: () => {
      if (++tries === 1) throw Object.assign(new Error("4.3.0 later"), { responseCode: 451 });
    },
  });
  const worker = await startWorker(url, server.port, { prepare });
  await enqueueMail(db, { kind: "reset-password", email });
  const received = await server.next();
  await worker.stop();
  await server.close();

  expect(tries).toBe(2);
  expect(received.to).toBe(email);
  expect(received.email.subject).toBe("Reset your Waypoint password");
  const link = /https:\/\/waypoint\.example\.org\/reset-password\?token=\S+/.exec(received.email.text ?? "")?.[0] ?? "";
  expect(received.email.html).toContain(`href="${link}"`);
  const [row, ...others] = await db.mailLink.findMany();
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    id: linkIdOf(new URL(link).searchParams.get("token") ?? ""),
    userId,
    email,
    usedAt: null,
    replacedAt: null,
  });
  expect(received.email.messageId).toBe(`<${row?.id}@waypoint.example.org>`);
});

describe("nobody gets a mail", () => {
  test.each(["reset-password", "sign-in", "address-taken"] as const)(
    "of the kind %s at an address without account",
    async (kind) => {
      expect(await mailOf({ kind, email: "nobody@example.org" })).toBeNull();
    },
  );

  test("about an account that was deleted", async () => {
    const userId = randomUUID();
    expect(await mailOf({ kind: "confirm-address", userId })).toBeNull();
    expect(await mailOf({ kind: "notice", event: "password-changed", userId, email })).toBeNull();
  });

  test("to confirm an address that is confirmed already", async () => {
    const { id: userId } = await db.user.create({ data: confirmed });
    expect(await mailOf({ kind: "confirm-address", userId })).toBeNull();
  });

  test("about a change of address that is over, or is another one now", async () => {
    const { id: userId } = await db.user.create({ data: confirmed });
    const change = { userId, newEmail };
    expect(await mailOf({ kind: "approve-change", ...change })).toBeNull();
    expect(await mailOf({ kind: "confirm-change", ...change })).toBeNull();

    await db.addressChange.create({ data: { userId, newEmail: "another@example.org" } });
    expect(await mailOf({ kind: "approve-change", ...change })).toBeNull();
    expect(await mailOf({ kind: "confirm-change", ...change })).toBeNull();

    await db.addressChange.update({
      where: { userId },
      data: { newEmail, approvedAt: new Date(), confirmedAt: new Date() },
    });
    expect(await mailOf({ kind: "approve-change", ...change })).toBeNull();
    expect(await mailOf({ kind: "confirm-change", ...change })).toBeNull();
  });

  test("to approve a change at an address that was never confirmed", async () => {
    const { id: userId } = await db.user.create({ data: { email } });
    await db.addressChange.create({ data: { userId, newEmail } });
    expect(await mailOf({ kind: "approve-change", userId, newEmail })).toBeNull();
    expect(await mailOf({ kind: "confirm-change", userId, newEmail })).not.toBeNull();
  });
});

describe("a change of address", () => {
  test("is approved at the present address, and confirmed at the new one, where nobody is named", async () => {
    const { id: userId } = await db.user.create({ data: confirmed });
    await db.addressChange.create({ data: { userId, newEmail } });
    const approve = await mailOf({ kind: "approve-change", userId, newEmail });
    const confirm = await mailOf({ kind: "confirm-change", userId, newEmail });
    expect(approve).toMatchObject({ to: email, text: expect.stringContaining(newEmail) });
    expect(confirm).toMatchObject({ to: newEmail, text: expect.not.stringMatching(/Ada|ada@example/) });
    expect(await rowOf(linkIn(approve))).toMatchObject({ purpose: "approve_change", email });
    expect(await rowOf(linkIn(confirm))).toMatchObject({ purpose: "confirm_change", email: newEmail });
  });

  test("is told to the old address", async () => {
    const { id: userId } = await db.user.create({ data: { ...confirmed, email: newEmail } });
    const notice = await mailOf({ kind: "notice", event: "address-changed", userId, email });
    expect(notice).toMatchObject({ to: email, name: "address-changed" });
  });
});

describe("a name", () => {
  test("greets the owner of a confirmed address", async () => {
    await db.user.create({ data: confirmed });
    expect((await mailOf({ kind: "sign-in", email }))?.text).toMatch(/^Hello Ada,/);
  });

  test("is kept from an address that nobody has confirmed, where a stranger may have written it", async () => {
    await db.user.create({ data: { email, name: "You have won, see https://evil.example" } });
    expect((await mailOf({ kind: "sign-in", email }))?.text).toMatch(/^Hello,/);
  });
});

describe("a link", () => {
  const minutes = (row: { expiresAt: Date }) => (row.expiresAt.getTime() - Date.now()) / 60_000;

  test.each([
    ["reset-password", 30],
    ["sign-in", 30],
  ] as const)("of the kind %s is good for %i minutes", async (kind, good) => {
    await db.user.create({ data: { email } });
    const left = minutes(await rowOf(linkIn(await mailOf({ kind, email }))));
    expect(left).toBeLessThanOrEqual(good);
    expect(left).toBeGreaterThan(good - 1);
  });

  test("to confirm an address is good for a day", async () => {
    const { id: userId } = await db.user.create({ data: { email } });
    const left = minutes(await rowOf(linkIn(await mailOf({ kind: "confirm-address", userId }))));
    expect(left).toBeLessThanOrEqual(24 * 60);
    expect(left).toBeGreaterThan(24 * 60 - 1);
  });

  test("is good from the time that its mail is offered again", async () => {
    await db.user.create({ data: { email } });
    const id = randomUUID();
    const first = linkIn(await mailOf({ kind: "sign-in", email }, { id }));
    await db.mailLink.update({ where: { id }, data: { expiresAt: new Date(0) } });
    const second = linkIn(await mailOf({ kind: "sign-in", email }, { id, tries: 2 }));
    expect(second.href).toBe(first.href);
    expect(minutes(await rowOf(second))).toBeGreaterThan(29);
  });

  test("replaces older ones for the same purpose, of the same person", async () => {
    await db.user.create({ data: { email } });
    await db.user.create({ data: { email: "bob@example.org" } });
    const reset = linkIn(await mailOf({ kind: "reset-password", email }));
    const signIn = linkIn(await mailOf({ kind: "sign-in", email }));
    const bobs = linkIn(await mailOf({ kind: "reset-password", email: "bob@example.org" }));
    const newer = linkIn(await mailOf({ kind: "reset-password", email }));
    expect((await rowOf(reset)).replacedAt).toBeInstanceOf(Date);
    for (const open of [signIn, bobs, newer]) expect((await rowOf(open)).replacedAt).toBeNull();
  });

  test("that was used or replaced is not offered again", async () => {
    await db.user.create({ data: { email } });
    const id = randomUUID();
    await mailOf({ kind: "sign-in", email }, { id });
    await mailOf({ kind: "sign-in", email });
    expect(await mailOf({ kind: "sign-in", email }, { id, tries: 2 })).toBeNull();
  });

  test("of someone who had the address before is not offered to who has it now", async () => {
    const { id: userId } = await db.user.create({ data: { email } });
    const id = randomUUID();
    await mailOf({ kind: "reset-password", email }, { id });
    await db.user.update({ where: { id: userId }, data: { email: newEmail } });
    await db.user.create({ data: { email } });
    expect(await mailOf({ kind: "reset-password", email }, { id, tries: 2 })).toBeNull();
  });

  test("of several that are made at once is one that works", async () => {
    await db.user.create({ data: { email } });
    await Promise.all(Array.from({ length: 4 }, () => mailOf({ kind: "reset-password", email })));
    expect(await db.mailLink.count({ where: { replacedAt: null } })).toBe(1);
    expect(await db.mailLink.count()).toBe(4);
  });
});

describe("an address", () => {
  test("gets five mails of a kind an hour; a mail that is tried again counts once", async () => {
    await db.user.create({ data: { email } });
    const id = randomUUID();
    for (let tries = 1; tries <= 8; tries++)
      expect(await mailOf({ kind: "reset-password", email }, { id, tries })).not.toBeNull();
    for (let mails = 2; mails <= 5; mails++) expect(await mailOf({ kind: "reset-password", email })).not.toBeNull();
    expect(await mailOf({ kind: "reset-password", email })).toBeNull();
    expect(await mailOf({ kind: "sign-in", email })).not.toBeNull();
  });
});

test("Mails that wait are withdrawn with the account, and no one else's.", async () => {
  const ada = await db.user.create({ data: { email } });
  await enqueueMail(db, { kind: "reset-password", email });
  await enqueueMail(db, { kind: "confirm-address", userId: ada.id });
  await enqueueMail(db, { kind: "sign-in", email: "bob@example.org" });
  await db.$transaction((tx) => withdrawMails(tx, ada));
  expect(await db.$queryRaw`SELECT data->>'email' AS email FROM pgboss.job`).toEqual([{ email: "bob@example.org" }]);
});

test("A mail of a newer version waits for an instance that knows it.", async () => {
  await expect(mailOf({ kind: "reminder", email })).rejects.toThrow();
});
