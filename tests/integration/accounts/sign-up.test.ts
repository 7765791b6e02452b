import { hash, verify } from "@node-rs/argon2";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { countSignUp } from "@/lib/accounts/limits/sign-up-limit";
import { signIn } from "@/lib/accounts/sign-in";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";

vi.mock("@node-rs/argon2", { spy: true });
vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
await freshDatabase();

const from = "203.0.113.1";
const ada = { email: "ada@example.org", password: "correct horse battery", timeZone: "Europe/Paris" };

beforeEach(async () => {
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
  vi.clearAllMocks();
});

describe("signUp", () => {
  test("makes an account in the browser's time zone and signs in to it", async () => {
    const result = await signUp(ada, from);
    const user = await db.user.findUniqueOrThrow({ where: { email: ada.email } });
    expect(result).toEqual({ ok: true, value: { userId: user.id } });
    expect(user).toMatchObject({ timeZone: "Europe/Paris", name: null, hoursPerWeek: 8 });
  });

  test("keeps the password as an Argon2id hash alone", async () => {
    await signUp(ada, from);
    const { hash: stored } = await db.password.findFirstOrThrow();
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("makes one account of a double click, and both clicks are in", async () => {
    const results = await Promise.all([signUp(ada, from), signUp(ada, from)]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await db.user.count()).toBe(1);
    expect(await db.password.count()).toBe(1);
  });

  test("signs in whoever signs up again with the right password, and changes nothing", async () => {
    await signUp(ada, from);
    const before = await db.password.findFirstOrThrow();
    const result = await signUp({ ...ada, timeZone: "Asia/Tokyo" }, from);
    expect(result.ok).toBe(true);
    expect(await db.password.findFirstOrThrow()).toEqual(before);
    expect(await db.user.findFirstOrThrow()).toMatchObject({ timeZone: "Europe/Paris" });
  });

  test("answers a taken e-mail as a password that does not match, and leaves the account alone", async () => {
    await signUp(ada, from);
    const result = await signUp({ ...ada, password: "someone else's words" }, from);
    expect(result).toEqual({
      ok: false,
      error: {
        kind: "mismatch",
        message: "This e-mail and password do not match. If you have an account already, sign in with its password.",
      },
    });
    expect((await signIn(ada, from)).ok).toBe(true);
  });

  test("refuses a weak password at its field, whether the e-mail is free or taken, and does no other work", async () => {
    await signUp(ada, from);
    vi.clearAllMocks();
    for (const email of [ada.email, "grace@example.org"]) {
      const refused = await signUp({ ...ada, email, password: "waypoint123" }, from);
      expect(refused).toMatchObject({ error: { kind: "invalid", fields: { password: expect.any(String) } } });
    }
    expect(await db.user.count()).toBe(1);
    expect([vi.mocked(hash).mock.calls.length, vi.mocked(verify).mock.calls.length]).toEqual([0, 0]);
  });

  test("does the same work for a free and a taken e-mail: one hash and one verification", async () => {
    await signUp(ada, from);
    expect([vi.mocked(hash).mock.calls.length, vi.mocked(verify).mock.calls.length]).toEqual([1, 1]);
    await signUp({ ...ada, password: "someone else's words" }, from);
    expect([vi.mocked(hash).mock.calls.length, vi.mocked(verify).mock.calls.length]).toEqual([2, 2]);
  });

  test("takes the same password however its accents are composed", async () => {
    await signUp({ ...ada, password: "cre\u0301me bru\u0302le\u0301e" }, from);
    expect((await signIn({ ...ada, password: "cr\u00e9me br\u00fbl\u00e9e" }, from)).ok).toBe(true);
  });

  test("is limited per network address and says how long to wait", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const crowd = "203.0.113.99";
    for (let n = 0; n < 60; n++) expect(await countSignUp(crowd)).toBeNull();
    expect(await signUp(ada, crowd)).toEqual({
      ok: false,
      error: { kind: "too-many-attempts", message: "Too many attempts. Try again in 60 minutes." },
    });
    expect(await db.user.count()).toBe(0);
    expect((await signUp({ ...ada, email: "grace@example.org" }, "203.0.113.98")).ok).toBe(true);
    vi.advanceTimersByTime(3_601_000);
    expect((await signUp(ada, crowd)).ok).toBe(true);
    vi.useRealTimers();
  });
});
