import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { issueSessionToken, memberOfSession } from "@/lib/accounts/auth/session-token";
import { changePassword } from "@/lib/accounts/change-password";
import { deleteAccount } from "@/lib/accounts/delete-account";
import { endSessions } from "@/lib/accounts/end-sessions";
import type { Member } from "@/lib/accounts/member";
import type { Session } from "@/lib/accounts/session";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";

const secret = "a secret of the tests, long enough";
vi.stubEnv("AUTH_SECRET", secret);
await freshDatabase();

const from = "203.0.113.1";
const ada = { email: "ada@example.org", password: "correct horse battery", timeZone: "Europe/Paris" };

let session: Session;
let token: string;
let member: Member;

beforeEach(async () => {
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
  const signedUp = await signUp(ada, from);
  if (!signedUp.ok) throw new Error(signedUp.error.message);
  session = signedUp.value;
  token = await issueSessionToken(session);
  const found = await memberOfSession(token);
  if (!found) throw new Error("No member of a new session.");
  member = found;
});

describe("a session", () => {
  test("tells who it is, from the database", async () => {
    await db.user.update({ where: { id: session.userId }, data: { timeZone: "Asia/Tokyo" } });
    expect(await memberOfSession(token)).toMatchObject({
      id: session.userId,
      email: ada.email,
      timeZone: "Asia/Tokyo",
    });
  });

  test("holds the account's id and the version of its sessions, and nothing readable", () => {
    expect(token.split(".")).toHaveLength(5); // encrypted, not only signed
    expect(Buffer.from(token, "base64url").toString("latin1")).not.toContain(session.userId);
  });

  test.each([
    ["empty", async () => ""],
    ["no token", async () => "not.a.token"],
    ["tampered with", async () => `${token.slice(0, -4)}AAAA`],
    ["of another secret", () => encode({ token: { sub: session.userId, version: 1 }, secret: "x".repeat(40) })],
    ["over", () => encode({ token: { sub: session.userId, version: 1 }, secret, maxAge: -60 })],
    ["without a version", () => encode({ token: { sub: session.userId }, secret })],
    ["of no account's id", () => encode({ token: { sub: "1 OR 1=1", version: 1 }, secret })],
    ["made for another purpose", () => encode({ token: { sub: session.userId, version: 1 }, secret, salt: "state" })],
    ["of a later version", () => issueSessionToken({ ...session, version: 2 })],
    ["of an account that never was", () => issueSessionToken({ ...session, userId: crypto.randomUUID() })],
  ])("authenticates nobody when it is %s", async (_, make) => expect(await memberOfSession(await make())).toBeNull());

  test("ends when the password changes, and only the one that changed it goes on", async () => {
    const changed = await changePassword(member, { current: ada.password, password: "another horse battery" }, from);
    expect(await memberOfSession(token)).toBeNull();
    expect(changed.ok && (await memberOfSession(await issueSessionToken(changed.value)))?.id).toBe(session.userId);
  });

  test("goes on when a change of password is refused", async () => {
    const refused = await changePassword(member, { current: "not this one", password: "another horse battery" }, from);
    expect(refused).toMatchObject({ ok: false, error: { fields: { current: expect.any(String) } } });
    expect(await memberOfSession(token)).not.toBeNull();
  });

  test("ends when its owner signs out everywhere, twice too", async () => {
    await endSessions(member);
    expect(await memberOfSession(token)).toBeNull();
    expect((await endSessions(member)).ok).toBe(true);
  });

  test("ends when the account is deleted", async () => {
    expect((await deleteAccount(member, { password: ada.password }, from)).ok).toBe(true);
    expect(await memberOfSession(token)).toBeNull();
  });

  test("cannot be issued without a secret worth the name", async () => {
    vi.stubEnv("AUTH_SECRET", "short");
    expect(() => issueSessionToken(session)).toThrow(/AUTH_SECRET is not set or shorter than 32/);
    vi.stubEnv("AUTH_SECRET", secret);
  });
});
