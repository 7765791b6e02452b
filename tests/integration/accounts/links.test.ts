import { beforeEach, describe, expect, test, vi } from "vitest";
import { agreeToChange, askToChangeAddress, giveUpChange, refuseChange } from "@/lib/accounts/address/change-address";
import { confirmAddress } from "@/lib/accounts/address/confirm-address";
import { askForLink } from "@/lib/accounts/links/ask-for-link";
import { makeLink } from "@/lib/accounts/links/make-link";
import { readLink } from "@/lib/accounts/links/read-link";
import { resetPassword } from "@/lib/accounts/links/reset-password";
import { signInByLink } from "@/lib/accounts/links/sign-in-by-link";
import { findSession } from "@/lib/accounts/sessions/find-session";
import { signIn } from "@/lib/accounts/sign-in";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import type { MailLinkPurpose } from "@/lib/db/generated/enums";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { sessionOf } from "./session-of";

vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
await freshDatabase();

const from = "203.0.113.1";
const ada = { email: "ada@example.org", password: "correct horse battery", timeZone: "UTC" };
const grace = { email: "grace@example.org", password: "a quiet lake in winter", timeZone: "UTC" };
const newPassword = "another horse battery";
const minutes = (n: number) => new Date(Date.now() + n * 60_000);

beforeEach(async () => {
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
  await db.$executeRaw`DELETE FROM pgboss.job`;
  await signUp(ada, from);
});

const idOf = async (email: string) => (await db.user.findUniqueOrThrow({ where: { email } })).id;

/** The token of a new link, as it would stand in a mail to the address. */
async function link(purpose: MailLinkPurpose, account = ada.email, email = account): Promise<string> {
  const url = await makeLink(db, { id: crypto.randomUUID(), userId: await idOf(account), purpose, email });
  return url?.searchParams.get("token") ?? "";
}

/** The mails that wait, in alphabetical order, by kind and, of a notice, by what it tells. */
async function mails(): Promise<string[]> {
  const jobs = await db.$queryRaw<{ data: { kind: string; event?: string } }[]>`
    SELECT data FROM pgboss.job`;
  return jobs.map(({ data }) => data.event ?? data.kind).sort();
}

async function confirmed(email: string): Promise<boolean> {
  return (await db.user.findUniqueOrThrow({ where: { email } })).emailConfirmedAt !== null;
}

describe("asking for a link", () => {
  test.each(["reset-password", "sign-in"] as const)("to %s looks nothing up, whoever has the address", async (kind) => {
    await db.$executeRaw`DELETE FROM pgboss.job`;
    for (const email of [ada.email, "nobody@example.org"]) {
      expect(await askForLink(kind, email, from)).toEqual({ ok: true, value: null });
    }
    expect(await mails()).toEqual([kind, kind]);
    expect(await db.mailLink.count()).toBe(0);
  });

  test("is slowed where one network address asks for very many", async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => askForLink("sign-in", `p${n}@example.org`, from)));
    expect(await askForLink("sign-in", ada.email, from)).toMatchObject({ error: { kind: "too-many-attempts" } });
    expect(await askForLink("sign-in", ada.email, "203.0.113.2")).toMatchObject({ ok: true });
  });
});

describe("a link", () => {
  test("is read as often as someone looks at it, without being used", async () => {
    const token = await link("reset_password");
    for (let n = 0; n < 3; n++)
      expect(await readLink(db, token, ["reset_password"])).toMatchObject({ email: ada.email });
    expect(await resetPassword(token, newPassword)).toMatchObject({ ok: true });
  });

  test("is good once, also for two who use it at the same moment", async () => {
    const token = await link("reset_password");
    const results = await Promise.all([resetPassword(token, newPassword), resetPassword(token, "yet another battery")]);
    expect(results.map((result) => (result.ok ? "done" : result.error.kind)).sort()).toEqual(["done", "link-used"]);
    expect(await resetPassword(token, newPassword)).toMatchObject({ error: { kind: "link-used" } });
  });

  test("is over after 30 minutes", async () => {
    const token = await link("reset_password");
    expect(await resetPassword(token, newPassword, minutes(31))).toMatchObject({ error: { kind: "link-expired" } });
    expect(await resetPassword(token, newPassword, minutes(29))).toMatchObject({ ok: true });
  });

  test("gives way to a newer one", async () => {
    const tokens = [await link("reset_password"), await link("reset_password"), await link("sign_in")];
    expect(await resetPassword(tokens[0] ?? "", newPassword)).toMatchObject({ error: { kind: "link-replaced" } });
    expect(await resetPassword(tokens[1] ?? "", newPassword)).toMatchObject({ ok: true });
    expect(await signInByLink(tokens[2] ?? "")).toMatchObject({ ok: true });
  });

  test("says nothing about an address that the account has left", async () => {
    const token = await link("reset_password");
    await db.user.update({ where: { email: ada.email }, data: { email: "ada@example.net" } });
    expect(await resetPassword(token, newPassword)).toMatchObject({ error: { kind: "link-replaced" } });
  });

  test.each([
    ["empty", () => ""],
    ["cut short", (token: string) => token.slice(0, -1)],
    ["of another id", (token: string) => `A${token.slice(1)}`],
    ["an id without a signature", (token: string) => token.split(".")[0] ?? ""],
    ["of another purpose", (token: string) => token],
  ])("that is %s is none", async (_, change) => {
    const token = change(await link("sign_in"));
    expect(await resetPassword(token, newPassword)).toMatchObject({ error: { kind: "link-unknown" } });
    expect(await signIn(ada, from)).toMatchObject({ ok: true });
  });

  test("goes with its account", async () => {
    const token = await link("sign_in");
    await db.user.deleteMany();
    expect(await signInByLink(token)).toMatchObject({ error: { kind: "link-unknown" } });
  });
});

describe("a reset", () => {
  test("sets the password, ends all sessions, confirms the address and tells its owner", async () => {
    const { token } = await sessionOf(ada.email);
    expect(await resetPassword(await link("reset_password"), newPassword)).toEqual({ ok: true, value: null });
    expect(await findSession(token)).toBeNull();
    expect(await confirmed(ada.email)).toBe(true);
    expect((await signIn(ada, from)).ok).toBe(false);
    expect((await signIn({ ...ada, password: newPassword }, from)).ok).toBe(true);
    expect(await mails()).toEqual(["confirm-address", "password-reset"]);
  });

  test("refuses a weak password, and the link stays good", async () => {
    const token = await link("reset_password");
    expect(await resetPassword(token, "ada@example.org")).toMatchObject({ error: { kind: "invalid" } });
    expect(await resetPassword(token, newPassword)).toMatchObject({ ok: true });
  });

  test("gives an account its first password", async () => {
    await db.password.deleteMany();
    expect(await resetPassword(await link("reset_password"), newPassword)).toMatchObject({ ok: true });
    expect((await signIn({ ...ada, password: newPassword }, from)).ok).toBe(true);
  });

  test("removes ways to sign in that were added before the address was confirmed, and leaves later ones", async () => {
    const userId = await idOf(ada.email);
    const waysIn = () =>
      Promise.all([db.account.count(), db.passkey.count(), db.authenticator.count(), db.recoveryCode.count()]);
    const addWays = async (mark: string) => {
      await db.account.create({ data: { userId, provider: "github", providerId: mark } });
      await db.passkey.create({ data: { userId, id: mark, name: mark, publicKey: Buffer.from(mark), counter: 0n } });
    };
    await addWays("stranger");
    await db.authenticator.create({ data: { userId, secret: Buffer.from("s"), enabledAt: new Date() } });
    await db.recoveryCode.create({ data: { userId, codeHash: Buffer.from("s") } });
    expect(await resetPassword(await link("reset_password"), newPassword, minutes(1))).toMatchObject({ ok: true });
    expect(await waysIn()).toEqual([0, 0, 0, 0]);

    await db.user.update({ where: { id: userId }, data: { emailConfirmedAt: minutes(-1) } });
    await addWays("owner");
    await db.authenticator.create({ data: { userId, secret: Buffer.from("s"), enabledAt: new Date() } });
    await db.recoveryCode.create({ data: { userId, codeHash: Buffer.from("s") } });
    expect(await resetPassword(await link("reset_password"), newPassword, minutes(1))).toMatchObject({ ok: true });
    expect(await waysIn()).toEqual([1, 1, 1, 1]);
  });
});

describe("signing in by a link", () => {
  test("gives the account, and leaves its password where the address is confirmed", async () => {
    await db.user.updateMany({ data: { emailConfirmedAt: new Date() } });
    const { token } = await sessionOf(ada.email);
    expect(await signInByLink(await link("sign_in"))).toEqual({ ok: true, value: { userId: await idOf(ada.email) } });
    expect(await findSession(token)).not.toBeNull();
    expect((await signIn(ada, from)).ok).toBe(true);
  });

  test("takes an account that a stranger made with one's address over, and shuts the stranger out", async () => {
    const stranger = await sessionOf(ada.email);
    expect(await signInByLink(await link("sign_in"))).toMatchObject({ ok: true });
    expect(await findSession(stranger.token)).toBeNull();
    expect((await signIn(ada, from)).ok).toBe(false);
    expect(await confirmed(ada.email)).toBe(true);
  });
});

describe("confirming an address", () => {
  test("is for the account's own member, and changes nothing else", async () => {
    await signUp(grace, from);
    const token = await link("confirm_address");
    const [own, other] = [await sessionOf(ada.email), await sessionOf(grace.email)];
    expect(await confirmAddress(other.member, token)).toMatchObject({ error: { kind: "another-account" } });
    expect([await confirmed(ada.email), await confirmed(grace.email)]).toEqual([false, false]);
    expect(await confirmAddress(own.member, token)).toMatchObject({ ok: true });
    expect([await confirmed(ada.email), await confirmed(grace.email)]).toEqual([true, false]);
    expect(await findSession(own.token)).not.toBeNull();
    expect(await confirmAddress(own.member, token)).toMatchObject({ error: { kind: "link-used" } });
  });
});

describe("a change of address", () => {
  const newEmail = "ada@example.net";
  const emails = async () => (await db.user.findMany({ orderBy: { email: "asc" } })).map(({ email }) => email);
  const begin = async (to = newEmail) => askToChangeAddress((await sessionOf(ada.email)).member, to);

  beforeEach(async () => {
    await db.user.updateMany({ data: { emailConfirmedAt: minutes(-1) } });
    await db.$executeRaw`DELETE FROM pgboss.job`;
  });

  test.each([
    ["present end first", ["approve_change", "confirm_change"]],
    ["new end first", ["confirm_change", "approve_change"]],
  ] as const)("is made once both ends have agreed, the %s", async (_, order) => {
    expect(await begin()).toMatchObject({ ok: true });
    expect(await mails()).toEqual(["approve-change", "confirm-change"]);
    const [first, second] = order.map((purpose) =>
      link(purpose, ada.email, purpose === "confirm_change" ? newEmail : ada.email),
    );
    expect(await agreeToChange((await first) ?? "")).toMatchObject({
      value: order[0] === "approve_change" ? "approved" : "confirmed",
    });
    expect(await emails()).toEqual([ada.email]);
    expect(await agreeToChange((await second) ?? "")).toEqual({ ok: true, value: "changed" });
    expect(await emails()).toEqual([newEmail]);
    expect((await signIn({ ...ada, email: newEmail }, from)).ok).toBe(true);
    expect(await mails()).toContain("address-changed");
  });

  test("asks an address that was never confirmed for nothing", async () => {
    await db.user.updateMany({ data: { emailConfirmedAt: null } });
    await begin();
    expect(await mails()).toEqual(["confirm-change"]);
    expect(await agreeToChange(await link("confirm_change", ada.email, newEmail))).toMatchObject({ value: "changed" });
    expect(await confirmed(newEmail)).toBe(true);
  });

  test("to an address that has an account gets the same answer, and that account's owner is told", async () => {
    await signUp(grace, from);
    await db.$executeRaw`DELETE FROM pgboss.job`;
    expect(await begin(grace.email)).toEqual(await begin("nobody@example.org"));
    expect(await mails()).toEqual(["address-taken", "approve-change", "approve-change", "confirm-change"]);
  });

  test("is not made where the address was taken meanwhile", async () => {
    await begin();
    await agreeToChange(await link("approve_change"));
    await signUp({ ...grace, email: newEmail }, from);
    const last = await link("confirm_change", ada.email, newEmail);
    expect(await agreeToChange(last)).toMatchObject({ error: { kind: "taken" } });
    expect(await emails()).toEqual([newEmail, ada.email]);
  });

  test("that is asked for anew cannot be approved by the mail of the one before", async () => {
    await begin("first@example.org");
    const token = await link("approve_change");
    await begin("second@example.org");
    expect(await agreeToChange(token)).toMatchObject({ error: { kind: "link-replaced" } });
  });

  test("can be given up by the member", async () => {
    await begin();
    const token = await link("approve_change");
    expect(await giveUpChange((await sessionOf(ada.email)).member)).toMatchObject({ ok: true });
    expect(await agreeToChange(token)).toMatchObject({ error: { kind: "no-change" } });
  });

  test("can be refused at the present address, which signs out whoever asked for it", async () => {
    await begin();
    const thief = await sessionOf(ada.email);
    const token = await link("approve_change");
    expect(await refuseChange(token)).toMatchObject({ ok: true });
    expect(await findSession(thief.token)).toBeNull();
    expect(await agreeToChange(token)).toMatchObject({ error: { kind: "link-used" } });
    expect(await agreeToChange(await link("confirm_change", ada.email, newEmail))).toMatchObject({ ok: false });
  });

  test("to the present address is refused at its field", async () => {
    expect(await begin(ada.email)).toMatchObject({ error: { fields: { email: expect.any(String) } } });
  });
});

test("signing up with the address of an account tells its owner, and nobody else", async () => {
  await db.$executeRaw`DELETE FROM pgboss.job`;
  expect((await signUp({ ...ada, password: newPassword }, from)).ok).toBe(false);
  expect(await mails()).toEqual(["address-taken"]);
});
