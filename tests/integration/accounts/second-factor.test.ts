import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { deleteAccount } from "@/lib/accounts/delete-account";
import { secondFactorPage } from "@/lib/accounts/second-factor/queries";
import { plainRecoveryCode } from "@/lib/accounts/second-factor/recovery-codes";
import { renewRecoveryCodes } from "@/lib/accounts/second-factor/renew-recovery-codes";
import { openKey } from "@/lib/accounts/second-factor/sealed-key";
import { beginSetUp, enableSecondFactor } from "@/lib/accounts/second-factor/set-up";
import { takeCode, takeRecoveryCode } from "@/lib/accounts/second-factor/take-second-factor";
import { turnOffSecondFactor } from "@/lib/accounts/second-factor/turn-off";
import { findSession, findWaitingSession, type WaitingSession } from "@/lib/accounts/sessions/find-session";
import { startSession } from "@/lib/accounts/sessions/start-session";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { capturedLines } from "@/tests/unit/log/captured-lines";
import { type AuthenticatorApp, newApp, withSecondFactor } from "./authenticator-app";
import { sessionOf } from "./session-of";

const secret = "a secret of the tests, long enough";
vi.stubEnv("AUTH_SECRET", secret);
await freshDatabase();

const from = "203.0.113.1";
const ada = { email: "ada@example.org", password: "correct horse battery", timeZone: "Europe/Paris" };
const grace = { email: "grace@example.org", password: "a quiet lake in winter", timeZone: "UTC" };

type OwnSession = Awaited<ReturnType<typeof sessionOf>>;
let session: OwnSession;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] }); // no code turns old in the middle of a test
  vi.stubEnv("AUTH_SECRET", secret);
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
  await db.$executeRaw`DELETE FROM pgboss.job`;
  await signUp(ada, from);
  session = await sessionOf(ada.email);
});

afterEach(() => vi.useRealTimers());

/** A sign-in of this account whose first factor was right. */
async function firstFactorShown(userId: string): Promise<WaitingSession> {
  const waiting = await findWaitingSession(await startSession({ userId, userAgent: "", bothFactors: false }));
  if (!waiting) throw new Error("No second factor is asked for.");
  return waiting;
}

const kind = (result: { ok: true } | { ok: false; error: { kind: string } }) => (result.ok ? "in" : result.error.kind);

async function notices(): Promise<{ event: string; email: string }[]> {
  return db.$queryRaw`SELECT data->>'event' AS event, data->>'email' AS email FROM pgboss.job WHERE data->>'kind' = 'notice' ORDER BY created_on`;
}

const stored = async () => JSON.stringify([await db.authenticator.findMany(), await db.recoveryCode.findMany()]);

describe("the set-up", () => {
  test("asks for nothing before a right code has finished it", async () => {
    const app = await newApp(session.member);
    const wrong = app(10);
    expect(await enableSecondFactor(session, wrong)).toMatchObject({ error: { fields: { code: expect.any(String) } } });
    const token = await startSession({ userId: session.member.id, userAgent: "", bothFactors: false });
    expect(await findSession(token)).not.toBeNull();
    expect(await db.recoveryCode.count()).toBe(0);
    expect(await notices()).toEqual([]);

    expect(await enableSecondFactor(session, app())).toMatchObject({ ok: true });
    await firstFactorShown(session.member.id);
    expect(await notices()).toEqual([{ event: "second-factor-on", email: ada.email }]);
  });

  test("cannot be finished without having been begun, nor an hour later, nor by the key before", async () => {
    expect(kind(await enableSecondFactor(session, "123456"))).toBe("changed-elsewhere");
    const before = await newApp(session.member);
    const app = await newApp(session.member);
    expect(kind(await enableSecondFactor(session, before()))).toBe("mismatch");
    vi.setSystemTime(Date.now() + 3_601_000);
    expect(kind(await enableSecondFactor(session, app()))).toBe("changed-elsewhere");
  });

  test("happens once: of two tabs at the same time one gets codes", async () => {
    const app = await newApp(session.member);
    const results = await Promise.all([enableSecondFactor(session, app()), enableSecondFactor(session, app())]);
    expect(results.map(kind).sort()).toEqual(["changed-elsewhere", "in"]);
    expect(await db.recoveryCode.count()).toBe(10);
  });

  test("never replaces a key that is in use", async () => {
    const { app } = await withSecondFactor(session);
    expect(kind(await beginSetUp(session.member))).toBe("changed-elsewhere");
    expect(kind(await takeCode(await firstFactorShown(session.member.id), app(), from))).toBe("in");
  });

  test("ends every other session, which never showed a code", async () => {
    const other = await sessionOf(ada.email);
    await withSecondFactor(session);
    expect(await findSession(other.token)).toBeNull();
    expect(await findSession(session.token)).not.toBeNull();
  });

  test("leaves no key and no recovery code in the database that could be read", async () => {
    const { recoveryCodes } = await withSecondFactor(session);
    const { secret: sealed } = await db.authenticator.findUniqueOrThrow({ where: { userId: session.member.id } });
    const key = Buffer.from(openKey(sealed, session.member.id) ?? []);
    expect(key).toHaveLength(20);
    expect(Buffer.from(sealed).includes(key)).toBe(false);
    expect(openKey(sealed, "0198f6a0-0000-7000-8000-000000000000")).toBeNull(); // copied to another account
    const [first = ""] = recoveryCodes;
    const rows = await db.recoveryCode.findMany();
    const hash = createHash("sha256").update(plainRecoveryCode(first)).digest();
    expect(rows.some(({ codeHash }) => hash.equals(codeHash))).toBe(true);
    expect(await stored()).not.toContain(plainRecoveryCode(first));
  });
});

describe("a code", () => {
  let app: AuthenticatorApp;
  let waiting: WaitingSession;

  beforeEach(async () => {
    ({ app } = await withSecondFactor(session));
    waiting = await firstFactorShown(session.member.id);
  });

  test("is taken once, and none older than the last", async () => {
    expect(kind(await takeCode(waiting, app(-1), from))).toBe("mismatch"); // used for the set-up
    expect(kind(await takeCode(waiting, app(1), from))).toBe("in");
    expect(kind(await takeCode(waiting, app(1), from))).toBe("mismatch");
    expect(kind(await takeCode(waiting, app(), from))).toBe("mismatch");
  });

  test("is taken once when it is sent many times at once", async () => {
    const results = await Promise.all(Array.from({ length: 4 }, () => takeCode(waiting, app(), from)));
    expect(results.map(kind).sort()).toEqual(["in", "mismatch", "mismatch", "mismatch"]);
  });

  test.each([-3, -2, 2, 3])("of %i steps away is refused", async (steps) =>
    expect(kind(await takeCode(waiting, app(steps), from))).toBe("mismatch"),
  );

  test("of someone else's app is refused", async () => {
    await signUp(grace, from);
    const other = await withSecondFactor(await sessionOf(grace.email));
    expect(kind(await takeCode(waiting, other.app(), from))).toBe("mismatch");
    expect(kind(await takeRecoveryCode(waiting, plainRecoveryCode(other.recoveryCodes[0] ?? ""), from))).toBe(
      "mismatch",
    );
  });

  test("has to wait after five wrong ones, and so has a recovery code, wherever they come from", async () => {
    for (let n = 1; n <= 5; n++) expect(kind(await takeCode(waiting, app(9), `198.51.100.${n}`))).toBe("mismatch");
    expect(await takeCode(waiting, app(), from)).toMatchObject({
      error: { kind: "too-many-attempts", message: "Too many attempts. Try again in 30 seconds." },
    });
    expect(kind(await takeRecoveryCode(waiting, "0".repeat(16), from))).toBe("too-many-attempts");
    vi.setSystemTime(Date.now() + 31_000);
    expect(kind(await takeCode(waiting, app(), from))).toBe("in");
  });

  test("that is wrong leaves the counter of passwords alone", async () => {
    const before = await db.rateLimit.findMany({ where: { key: { startsWith: "password" } } });
    await takeCode(waiting, app(9), from);
    expect(await db.rateLimit.findMany({ where: { key: { startsWith: "password" } } })).toEqual(before);
  });

  test("cannot be checked under another AUTH_SECRET: a recovery code can", async () => {
    const recoveryCodes = await renewed();
    vi.stubEnv("AUTH_SECRET", "another secret of the tests, long enough");
    const lines = capturedLines();
    expect(await takeCode(waiting, app(), from)).toMatchObject({
      error: { kind: "unreadable", message: expect.stringContaining("Use a recovery code") },
    });
    const logged = JSON.stringify(lines.all());
    expect(logged).toContain("AUTH_SECRET");
    expect(logged).not.toContain(ada.email);
    expect(kind(await takeRecoveryCode(waiting, plainRecoveryCode(recoveryCodes[0] ?? ""), from))).toBe("in");
    expect(kind(await turnOffSecondFactor(session.member))).toBe("in");
    await withSecondFactor(session);
  });
});

async function renewed(): Promise<string[]> {
  const made = await renewRecoveryCodes(session.member);
  if (!made.ok) throw new Error(made.error.message);
  return made.value.recoveryCodes;
}

describe("a recovery code", () => {
  test("stands in for the app once, and its owner is told by mail", async () => {
    const { recoveryCodes } = await withSecondFactor(session);
    expect(new Set(recoveryCodes).size).toBe(10);
    const waiting = await firstFactorShown(session.member.id);
    const code = plainRecoveryCode(recoveryCodes[3] ?? "");
    expect(kind(await takeRecoveryCode(waiting, code, from))).toBe("in");
    expect(kind(await takeRecoveryCode(waiting, code, from))).toBe("mismatch");
    expect(await secondFactorPage(session)).toMatchObject({ kind: "on", recoveryCodesLeft: 9 });
    expect((await notices()).map(({ event }) => event)).toEqual(["second-factor-on", "recovery-code-used"]);
  });

  test("is used up once when it is sent many times at once", async () => {
    const { recoveryCodes } = await withSecondFactor(session);
    const waiting = await firstFactorShown(session.member.id);
    const code = plainRecoveryCode(recoveryCodes[0] ?? "");
    const results = await Promise.all(Array.from({ length: 4 }, () => takeRecoveryCode(waiting, code, from)));
    expect(results.map(kind).sort()).toEqual(["in", "mismatch", "mismatch", "mismatch"]);
    expect((await notices()).filter(({ event }) => event === "recovery-code-used")).toHaveLength(1);
  });

  test("no longer works once new ones were made", async () => {
    const { recoveryCodes } = await withSecondFactor(session);
    const [first = ""] = await renewed();
    const waiting = await firstFactorShown(session.member.id);
    expect(kind(await takeRecoveryCode(waiting, plainRecoveryCode(recoveryCodes[0] ?? ""), from))).toBe("mismatch");
    expect(kind(await takeRecoveryCode(waiting, plainRecoveryCode(first), from))).toBe("in");
    expect((await notices()).map(({ event }) => event)).toContain("recovery-codes-made");
  });

  test("is made for nobody who is asked for no code", async () => {
    expect(kind(await renewRecoveryCodes(session.member))).toBe("changed-elsewhere");
    expect(await db.recoveryCode.count()).toBe(0);
  });
});

describe("turning it off", () => {
  test("forgets key and codes of this person alone, tells them once, and may be repeated", async () => {
    await signUp(grace, from);
    const other = await sessionOf(grace.email);
    await withSecondFactor(other);
    await withSecondFactor(session);
    for (let n = 0; n < 2; n++) expect(kind(await turnOffSecondFactor(session.member))).toBe("in");
    expect(await secondFactorPage(session)).toMatchObject({ kind: "off" });
    expect(await secondFactorPage(other)).toMatchObject({ kind: "on", recoveryCodesLeft: 10 });
    expect((await notices()).filter(({ event }) => event === "second-factor-off")).toHaveLength(1);
  });

  test("goes with the account", async () => {
    await withSecondFactor(session);
    await deleteAccount(session, { password: ada.password }, from);
    expect(await stored()).toBe("[[],[]]");
  });
});
