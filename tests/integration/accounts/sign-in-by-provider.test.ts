import { beforeEach, describe, expect, test, vi } from "vitest";
import { signIn } from "@/lib/accounts/sign-in";
import { type ProviderPerson, signInByProvider } from "@/lib/accounts/sign-in-by-provider";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";

vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
await freshDatabase();

const from = "203.0.113.1";
const ada: ProviderPerson = {
  provider: "github",
  providerId: "1815",
  email: "Ada@Example.org",
  name: "Ada",
  timeZone: "Europe/London",
};

beforeEach(async () => {
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
});

describe("signInByProvider", () => {
  test("makes an account at the first visit, its e-mail in the one form", async () => {
    expect((await signInByProvider(ada)).ok).toBe(true);
    const [user] = await db.user.findMany({ include: { accounts: true } });
    expect(user).toMatchObject({ email: "ada@example.org", name: "Ada", timeZone: "Europe/London" });
    expect(user?.accounts).toMatchObject([{ provider: "github", providerId: "1815" }]);
  });

  test("finds it again by the person's id there, whatever their e-mail is by then", async () => {
    const first = await signInByProvider(ada);
    expect(await signInByProvider({ ...ada, email: "countess@example.org", name: null })).toEqual(first);
    expect(await signInByProvider({ ...ada, email: null })).toEqual(first);
    expect(await db.user.count()).toBe(1);
  });

  test("makes one account of two first visits at once", async () => {
    const [a, b] = await Promise.all([signInByProvider(ada), signInByProvider(ada)]);
    expect(a.ok).toBe(true);
    expect(a).toEqual(b);
    expect(await db.user.count()).toBe(1);
  });

  test("never joins an account of the same e-mail that has a password, and says to use it", async () => {
    await signUp({ email: "ada@example.org", password: "correct horse battery", timeZone: "UTC" }, from);
    expect(await signInByProvider(ada)).toMatchObject({ ok: false, error: { kind: "other-way", way: "password" } });
    expect(await db.account.count()).toBe(0);
    expect((await signIn({ email: "ada@example.org", password: "correct horse battery" }, from)).ok).toBe(true);
  });

  test("never joins an account of the same e-mail at another service, and says which", async () => {
    await signInByProvider(ada);
    const elsewhere = await signInByProvider({ ...ada, provider: "google" });
    expect(elsewhere).toMatchObject({ ok: false, error: { kind: "other-way", way: "github" } });
  });

  test("takes nobody for the same person at two services because their ids are equal", async () => {
    const here = await signInByProvider(ada);
    const there = await signInByProvider({ ...ada, provider: "google", email: "grace@example.org" });
    expect(here.ok && there.ok && here.value.userId !== there.value.userId).toBe(true);
  });

  test("makes no account without a verified e-mail", async () => {
    expect(await signInByProvider({ ...ada, email: null })).toMatchObject({ error: { kind: "no-verified-email" } });
    expect(await db.user.count()).toBe(0);
  });

  test("takes from the service no text that no form would take", async () => {
    const odd = { ...ada, providerId: "1816", email: "ada\u202e@example.org" };
    expect(await signInByProvider(odd)).toMatchObject({ error: { kind: "no-verified-email" } });
    expect((await signInByProvider({ ...ada, name: "Ada\u0000" })).ok).toBe(true);
    expect(await db.user.findMany()).toMatchObject([{ email: "ada@example.org", name: null }]);
  });
});
