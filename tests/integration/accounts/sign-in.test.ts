import { hash, verify } from "@node-rs/argon2";
import { Client } from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { hashPassword } from "@/lib/accounts/password/hash-password";
import { signIn } from "@/lib/accounts/sign-in";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";

vi.mock("@node-rs/argon2", { spy: true });
vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
await freshDatabase();

const from = "203.0.113.1";
const ada = { email: "ada@example.org", password: "correct horse battery" };
const unknown = { email: "nobody@example.org", password: "correct horse battery" };
const wrong = { ...ada, password: "incorrect horse battery" };

beforeEach(async () => {
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
  await signUp({ ...ada, timeZone: "Europe/Paris" }, from);
  vi.clearAllMocks();
});

describe("signIn", () => {
  test("gives the session of the account to who knows its password", async () => {
    const { id } = await db.user.findFirstOrThrow();
    expect(await signIn(ada, from)).toEqual({ ok: true, value: { userId: id } });
  });

  test("answers a wrong password, an unknown e-mail and an account without a password alike", async () => {
    await db.user.create({ data: { email: "by-service@example.org" } });
    const answers = [
      await signIn(wrong, from),
      await signIn(unknown, from),
      await signIn({ ...unknown, email: "by-service@example.org" }, from),
    ];
    for (const answer of answers) {
      expect(answer).toEqual({
        ok: false,
        error: { kind: "mismatch", message: "This e-mail and password do not match. Check both and try again." },
      });
    }
  });

  test.each([
    ["the right password", ada],
    ["a wrong password", wrong],
    ["an unknown e-mail", unknown],
  ])("verifies once, with hashes of one cost, for %s", async (_, credentials) => {
    await signIn(credentials, from);
    expect(verify).toHaveBeenCalledTimes(1);
    expect(verify).toHaveBeenCalledWith(
      expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/),
      credentials.password,
    );
    expect(hash).not.toHaveBeenCalled();
  });

  test("asks the database the same, whether the e-mail is known, unknown, or has no password", async () => {
    await db.user.create({ data: { email: "by-service@example.org" } });
    await db.$queryRaw`SELECT 1`; // connected
    const known = await statementsOf(() => signIn(wrong, from));
    expect(known.filter((text) => text.includes('"User"'))).toHaveLength(1);
    expect(await statementsOf(() => signIn(unknown, from))).toEqual(known);
    expect(await statementsOf(() => signIn({ ...unknown, email: "by-service@example.org" }, from))).toEqual(known);
  });

  test("lets in whoever chose a weak password when that was allowed", async () => {
    const weak = { email: "early@example.org", password: "aaaaaaaaaa" };
    await db.user.create({
      data: { email: weak.email, password: { create: { hash: await hashPassword(weak.password) } } },
    });
    expect((await signIn(weak, from)).ok).toBe(true);
  });

  test("leaves the time zone as it is", async () => {
    await signIn(ada, from);
    expect(await db.user.findFirstOrThrow()).toMatchObject({ timeZone: "Europe/Paris" });
  });
});

/** The texts of the statements that reach the database meanwhile, in order. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(Client.prototype, "query");
  await work();
  const texts = spy.mock.calls.map(([query]) => z.union([z.string(), z.object({ text: z.string() })]).parse(query));
  spy.mockRestore();
  return texts.map((query) => (typeof query === "string" ? query : query.text));
}
