import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { changePassword } from "@/lib/accounts/change-password";
import { deleteAccount } from "@/lib/accounts/delete-account";
import { endAllSessions, endOneSession, endSessionOf } from "@/lib/accounts/sessions/end-sessions";
import { findSession, findWaitingSession } from "@/lib/accounts/sessions/find-session";
import { listSessions } from "@/lib/accounts/sessions/list-sessions";
import { renewSession } from "@/lib/accounts/sessions/renew-session";
import { startSession } from "@/lib/accounts/sessions/start-session";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { sessionOf, signedInAgo } from "./session-of";

vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
await freshDatabase();

const from = "203.0.113.1";
const ada = { email: "ada@example.org", password: "correct horse battery", timeZone: "Europe/Paris" };
const grace = { email: "grace@example.org", password: "a quiet lake in winter", timeZone: "UTC" };
const days = (n: number) => new Date(Date.now() + n * 86_400_000);

type OwnSession = Awaited<ReturnType<typeof sessionOf>>;
let session: OwnSession;

beforeEach(async () => {
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
  await signUp(ada, from);
  session = await sessionOf(
    ada.email,
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
  );
});

describe("a session", () => {
  test("tells who it is, from the database", async () => {
    await db.user.update({ where: { email: ada.email }, data: { timeZone: "Asia/Tokyo" } });
    expect((await findSession(session.token))?.member).toMatchObject({ email: ada.email, timeZone: "Asia/Tokyo" });
  });

  test("has a token of 256 random bits, of which the database holds the hash alone", async () => {
    expect(Buffer.from(session.token, "base64url")).toHaveLength(32);
    const [{ row }] = await db.$queryRaw<[{ row: string }]>`SELECT "Session"::text AS row FROM "Session"`;
    expect(row).toContain(createHash("sha256").update(session.token).digest("hex"));
    expect(row).not.toContain(session.token);
    expect(row).not.toContain(Buffer.from(session.token, "base64url").toString("hex"));
  });

  test.each([
    ["empty", () => ""],
    ["no token", () => "not.a.token"],
    ["tampered with", () => `${session.token.slice(0, -4)}AAAA`],
    ["the hash itself", () => createHash("sha256").update(session.token).digest("base64url")],
    ["huge", () => "x".repeat(10_000)],
  ])("authenticates nobody when the token is %s", async (_, make) => expect(await findSession(make())).toBeNull());

  test("is over after 30 days without use, and after 180 days anyway", async () => {
    expect(await findSession(session.token, days(29))).not.toBeNull();
    expect(await findSession(session.token, days(58))).not.toBeNull(); // used on the 29th
    expect(await findSession(session.token, days(89))).toBeNull();
    await db.session.updateMany({ data: { lastUsedAt: days(179) } });
    expect(await findSession(session.token, days(179))).not.toBeNull();
    expect(await findSession(session.token, days(180.1))).toBeNull();
  });

  test("notes its last use, every five minutes at most", async () => {
    const used = async () => (await db.session.findUniqueOrThrow({ where: { id: session.id } })).lastUsedAt;
    const begun = await used();
    await findSession(session.token, new Date(begun.getTime() + 4 * 60_000));
    expect(await used()).toEqual(begun);
    const later = new Date(begun.getTime() + 6 * 60_000);
    await findSession(session.token, later);
    expect(await used()).toEqual(later);
  });

  test("goes on under another token once its person has shown again who they are", async () => {
    await signedInAgo(session, 60);
    const renewed = (await renewSession(session.id)) ?? "";
    expect(await findSession(session.token)).toBeNull();
    const found = await findSession(renewed);
    expect(found).toMatchObject({ id: session.id });
    expect(Date.now() - Number(found?.authenticatedAt)).toBeLessThan(60_000);
    await endSessionOf(renewed);
    expect(await renewSession(session.id)).toBeNull();
  });

  test("of an account with a second factor signs nobody in before it is shown, and waits ten minutes at most", async () => {
    const userId = session.member.id;
    await db.authenticator.create({ data: { userId, secret: Buffer.from("secret"), enabledAt: new Date() } });
    const token = await startSession({ userId, userAgent: "", bothFactors: false });
    expect(await findSession(token)).toBeNull();
    expect(await findWaitingSession(token)).toMatchObject({ userId, email: ada.email });
    expect(await findWaitingSession(token, new Date(Date.now() + 11 * 60_000))).toBeNull();
    expect(await findWaitingSession(session.token)).toBeNull();
    expect(await findSession(await startSession({ userId, userAgent: "", bothFactors: true }))).not.toBeNull();
  });

  test("asks for no second factor that was begun and not enabled", async () => {
    const userId = session.member.id;
    await db.authenticator.create({ data: { userId, secret: Buffer.from("secret") } });
    expect(await findSession(await startSession({ userId, userAgent: "", bothFactors: false }))).not.toBeNull();
  });
});

describe("sessions end", () => {
  test("when the password changes, but for the one that changed it", async () => {
    const other = await sessionOf(ada.email);
    await signUp(grace, from);
    const foreign = await sessionOf(grace.email);
    const changed = await changePassword(session, { current: ada.password, password: "another horse battery" }, from);
    expect(changed).toMatchObject({ ok: true });
    expect(await findSession(other.token)).toBeNull();
    expect(await findSession(session.token)).not.toBeNull();
    expect(await findSession(foreign.token)).not.toBeNull();
  });

  test("not when a change of password is refused", async () => {
    const other = await sessionOf(ada.email);
    const refused = await changePassword(session, { current: "not this one", password: "another horse battery" }, from);
    expect(refused).toMatchObject({ ok: false, error: { fields: { current: expect.any(String) } } });
    expect(await findSession(other.token)).not.toBeNull();
  });

  test("when their owner signs out everywhere, twice too", async () => {
    const other = await sessionOf(ada.email);
    for (let n = 0; n < 2; n++) await endAllSessions(session.member);
    expect(await findSession(session.token)).toBeNull();
    expect(await findSession(other.token)).toBeNull();
  });

  test("one by one, and only one's own", async () => {
    const other = await sessionOf(ada.email);
    await signUp(grace, from);
    const foreign = await sessionOf(grace.email);
    await endOneSession(session.member, foreign.id);
    expect(await findSession(foreign.token)).not.toBeNull();
    for (let n = 0; n < 2; n++) await endOneSession(session.member, other.id);
    expect(await findSession(other.token)).toBeNull();
    expect(await findSession(session.token)).not.toBeNull();
  });

  test("when the account is deleted", async () => {
    expect((await deleteAccount(session, { password: ada.password }, from)).ok).toBe(true);
    expect(await findSession(session.token)).toBeNull();
    expect(await db.session.count()).toBe(0);
  });
});

describe("the list of sessions", () => {
  test("names each device, this one first, without those that are over or not begun", async () => {
    const phone = await sessionOf(
      ada.email,
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    );
    await sessionOf(ada.email, "");
    const over = await sessionOf(ada.email);
    await db.session.update({ where: { id: over.id }, data: { lastUsedAt: days(-31) } });
    await db.session.update({ where: { id: phone.id }, data: { lastUsedAt: days(-1) } });
    expect(await listSessions(session)).toMatchObject([
      { device: "Firefox on Windows", isThisOne: true },
      { device: "Unknown browser", isThisOne: false },
      { device: "Safari on iOS", isThisOne: false, lastUsed: "yesterday", signedIn: "today" },
    ]);
  });
});
