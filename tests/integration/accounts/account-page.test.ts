import { Client } from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { changePassword } from "@/lib/accounts/change-password";
import { changeSettings } from "@/lib/accounts/change-settings";
import { deleteAccount } from "@/lib/accounts/delete-account";
import type { Member } from "@/lib/accounts/member";
import { accountPage } from "@/lib/accounts/queries";
import { settingsInput } from "@/lib/accounts/schema";
import type { CurrentSession } from "@/lib/accounts/sessions/find-session";
import { signIn } from "@/lib/accounts/sign-in";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { sessionOf, signedInAgo } from "./session-of";

vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
const url = await freshDatabase();

const from = "203.0.113.1";
const password = "correct horse battery";
const settings = { name: "Ada", timeZone: "Pacific/Auckland" };

beforeEach(async () => {
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
});

async function newMember(email: string): Promise<Member> {
  return (await newSession(email)).member;
}

async function newSession(email: string): Promise<CurrentSession> {
  await signUp({ email, password, timeZone: "UTC" }, from);
  return sessionOf(email);
}

/** Someone who signs in by another service alone. */
async function sessionByService(email: string): Promise<CurrentSession> {
  await db.user.create({ data: { email, accounts: { create: { provider: "oidc", providerId: email } } } });
  return sessionOf(email);
}

describe("changeSettings", () => {
  test("keeps name and time zone of the member, and nobody else's", async () => {
    const ada = await newMember("ada@example.org");
    const grace = await newMember("grace@example.org");
    expect(await changeSettings(ada, settings)).toEqual({ ok: true, value: null });
    expect(await db.user.findUnique({ where: { id: ada.id } })).toMatchObject(settings);
    expect(await db.user.findUnique({ where: { id: grace.id } })).toMatchObject({ name: null, timeZone: "UTC" });
  });

  test("may be repeated", async () => {
    const ada = await newMember("ada@example.org");
    await changeSettings(ada, settings);
    expect((await changeSettings(ada, settings)).ok).toBe(true);
  });

  test("tells what was changed in another tab instead of overwriting it unseen, and does it once it was seen", async () => {
    const ada = await newMember("ada@example.org");
    const opened = { "seen.name": "", "seen.timeZone": "UTC" };
    const send = (form: Record<string, string>) => changeSettings(ada, settingsInput.parse({ ...opened, ...form }));
    expect(await send({ name: "Ada", timeZone: "America/New_York" })).toMatchObject({ ok: true });

    const second = { name: "", timeZone: "UTC" };
    expect(await send(second)).toMatchObject({
      error: {
        kind: "changed-elsewhere",
        stored: { name: "Ada", timeZone: "America/New_York" },
        fields: { name: expect.stringContaining("Ada"), timeZone: expect.stringContaining("“America/New York”") },
      },
    });
    expect(await db.user.findUnique({ where: { id: ada.id } })).toMatchObject({
      name: "Ada",
      timeZone: "America/New_York",
    });

    const seen = { "seen.name": "Ada", "seen.timeZone": "America/New_York" };
    expect(await send({ ...second, ...seen })).toMatchObject({ ok: true });
    expect(await db.user.findUnique({ where: { id: ada.id } })).toMatchObject({ name: null, timeZone: "UTC" });
  });

  test("says so when the account was deleted in another tab", async () => {
    const ada = await newMember("ada@example.org");
    await db.user.delete({ where: { id: ada.id } });
    expect(await changeSettings(ada, settings)).toMatchObject({ error: { kind: "no-account" } });
  });
});

describe("changePassword", () => {
  const next = "another horse battery";

  test("replaces the password", async () => {
    const ada = await newSession("ada@example.org");
    expect((await changePassword(ada, { current: password, password: next }, from)).ok).toBe(true);
    expect((await signIn({ email: ada.member.email, password }, from)).ok).toBe(false);
    expect((await signIn({ email: ada.member.email, password: next }, from)).ok).toBe(true);
  });

  test("asks for the current one wherever there is one", async () => {
    const ada = await newSession("ada@example.org");
    expect(await changePassword(ada, { password: next }, from)).toMatchObject({ error: { kind: "mismatch" } });
  });

  test.each(["ADA@example.org", "Lovelace1815", "aaaaaaaaaa"])("refuses the weak %j at its field", async (weak) => {
    await newSession("ada@example.org");
    await db.user.updateMany({ data: { name: "Ada Lovelace" } });
    const ada = await sessionOf("ada@example.org");
    const refused = await changePassword(ada, { current: password, password: weak }, from);
    expect(refused).toMatchObject({ error: { kind: "invalid", fields: { password: expect.any(String) } } });
  });

  test("lets one of two tabs win, and tells the other", async () => {
    const ada = await newSession("ada@example.org");
    const results = await Promise.all([
      changePassword(ada, { current: password, password: "the first tab's words" }, from),
      changePassword(ada, { current: password, password: "the second tab's words" }, from),
    ]);
    expect(results.map((result) => (result.ok ? "done" : result.error.kind)).sort()).toEqual([
      "changed-elsewhere",
      "done",
    ]);
  });

  test("never deadlocks with the deletion of the account", async () => {
    const ada = await newSession("ada@example.org");
    const deletion = new Client({ connectionString: url });
    await deletion.connect();
    await deletion.query("BEGIN");
    await deletion.query('SELECT 1 FROM "User" WHERE id = $1 FOR UPDATE', [ada.member.id]); // as deleting the person begins
    const changed = changePassword(ada, { current: password, password: next }, from);
    await vi.waitUntil(async () => (await deletion.query("SELECT 1 FROM pg_locks WHERE NOT granted")).rowCount, 5_000);
    await deletion.query('DELETE FROM "User" WHERE id = $1', [ada.member.id]); // and with it the password
    await deletion.query("COMMIT");
    await deletion.end();
    expect(await changed).toMatchObject({ error: { kind: "no-account" } });
  });

  test("gives a first password to who came by another service", async () => {
    const grace = await sessionByService("grace@example.org");
    expect(await accountPage(grace)).toMatchObject({ hasPassword: false });
    expect((await changePassword(grace, { password: next }, from)).ok).toBe(true);
    expect(await accountPage(grace)).toMatchObject({ hasPassword: true });
    expect((await signIn({ email: grace.member.email, password: next }, from)).ok).toBe(true);
  });

  test("gives none to who has not shown lately who they are", async () => {
    const grace = await signedInAgo(await sessionByService("grace@example.org"), 11);
    expect(await changePassword(grace, { password: next }, from)).toMatchObject({ error: { kind: "not-fresh" } });
    expect(await accountPage(grace)).toMatchObject({ hasPassword: false });
  });

  test("slows whoever guesses the current one in a browser left open", async () => {
    const ada = await newSession("ada@example.org");
    for (let n = 0; n < 5; n++) await changePassword(ada, { current: "a guess", password: next }, from);
    const last = await changePassword(ada, { current: password, password: next }, from);
    expect(last).toMatchObject({ error: { kind: "too-many-attempts" } });
  });
});

describe("deleteAccount", () => {
  test("takes everything of the person with it and nothing of anyone else", async () => {
    const ada = await newSession("ada@example.org");
    const grace = await newSession("grace@example.org");
    await makeCatalogue();
    for (const { member } of [ada, grace]) await makeBelongings(member.id);

    expect(await deleteAccount(ada, { password }, from)).toEqual({ ok: true, value: null });
    const left = {
      users: (await db.user.findMany()).map(({ email }) => email),
      passwords: await db.password.count(),
      accounts: await db.account.count(),
      ratings: await db.rating.count(),
      events: await db.ratingEvent.count(),
      plans: await db.plan.count(),
      steps: await db.planStep.count(),
      revisions: await db.planRevision.count(),
      points: await db.progressPoint.count(),
    };
    const one = { passwords: 1, accounts: 1, ratings: 1, events: 1, plans: 1, steps: 1, revisions: 1, points: 1 };
    expect(left).toEqual({ users: ["grace@example.org"], ...one });
  });

  test("asks for the password", async () => {
    const ada = await newSession("ada@example.org");
    for (const input of [{ password: "wrong" }, {}, { email: ada.member.email }])
      expect(await deleteAccount(ada, input, from)).toMatchObject({ ok: false, error: { kind: "mismatch" } });
    expect(await db.user.count()).toBe(1);
  });

  test("asks for the e-mail where there is no password", async () => {
    const grace = await sessionByService("grace@example.org");
    expect(await deleteAccount(grace, { email: "ada@example.org" }, from)).toMatchObject({ ok: false });
    expect((await deleteAccount(grace, { email: "grace@example.org" }, from)).ok).toBe(true);
    expect(await db.user.count()).toBe(0);
  });

  test("and there only who has shown lately who they are", async () => {
    const grace = await signedInAgo(await sessionByService("grace@example.org"), 11);
    const input = { email: "grace@example.org" };
    expect(await deleteAccount(grace, input, from)).toMatchObject({ error: { kind: "not-fresh" } });
    expect(await db.user.count()).toBe(1);
  });

  test("leaves the address free for a new account", async () => {
    await deleteAccount(await newSession("ada@example.org"), { password }, from);
    expect((await signUp({ email: "ada@example.org", password, timeZone: "UTC" }, from)).ok).toBe(true);
  });
});

async function makeCatalogue(): Promise<void> {
  await db.framework.create({ data: { id: "waypoint", version: "1", loadedAt: new Date() } });
  await db.skill.create({
    data: { id: "sql", frameworkId: "waypoint", name: "SQL", area: "Data", summary: "Tables.", why: "Data." },
  });
  await db.role.create({
    data: {
      id: "role",
      frameworkId: "waypoint",
      name: "Role",
      kind: "target",
      position: 1,
      summary: "A role.",
      facts: {},
    },
  });
}

async function makeBelongings(userId: string): Promise<void> {
  const rated = { userId, skillId: "sql", level: 2, confidence: "sure", source: "self" } as const;
  await db.account.create({ data: { provider: "github", providerId: userId, userId } });
  await db.rating.create({ data: { ...rated, ratedAt: new Date() } });
  const day = new Date("2026-03-02T00:00:00Z");
  const plan = await db.plan.create({
    data: {
      userId,
      roleId: "role",
      title: "Plan",
      strategy: "steady",
      hoursPerWeek: 8,
      startDate: day,
      madeOn: day,
      catalogVersion: "1",
      engineVersion: "1",
      creationKey: crypto.randomUUID(),
      snapshot: {},
      steps: { create: { position: 1, key: "sql@2", skillId: "sql", toLevel: 2, hours: 8, start: day, finish: day } },
      revisions: { create: { number: 1, reason: "created", snapshot: {}, day } },
      progress: { create: { day, readiness: 0.5, hoursDone: 0, stepsDone: 0 } },
    },
    select: { steps: { select: { id: true } } },
  });
  await db.ratingEvent.create({ data: { ...rated, day, planStepId: plan.steps[0]?.id } });
}
