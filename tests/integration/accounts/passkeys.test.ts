import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { addPasskey, passkeyCreation } from "@/lib/accounts/passkeys/add-passkey";
import { removePasskey, renamePasskey } from "@/lib/accounts/passkeys/change-passkeys";
import { ownPasskeys } from "@/lib/accounts/passkeys/queries";
import { passkeyRequest, takePasskey } from "@/lib/accounts/passkeys/take-passkey";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { capturedLines } from "@/tests/unit/log/captured-lines";
import { sessionOf } from "./session-of";
import { softwarePasskey } from "./software-passkey";

vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
vi.stubEnv("APP_URL", "https://waypoint.example.org");
vi.stubEnv("SMTP_URL", "");
await freshDatabase();

const site = new URL("https://waypoint.example.org");
const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
const inFiveMinutes = () => new Date(Date.now() + 301_000);

let ada: Member;
let grace: Member;

beforeEach(async () => {
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
  await db.$executeRaw`DELETE FROM pgboss.job`;
  ada = await memberOf("ada@example.org");
  grace = await memberOf("grace@example.org");
});

async function memberOf(email: string): Promise<Member> {
  await signUp({ email, password: "correct horse battery", timeZone: "UTC" }, "203.0.113.1");
  return (await sessionOf(email)).member;
}

type Device = ReturnType<typeof softwarePasskey>;

const kind = (result: { ok: true } | { ok: false; error: { kind: string } }) => (result.ok ? "in" : result.error.kind);

async function creation(member: Member) {
  const options = await passkeyCreation(member);
  if (!options.ok) throw new Error(options.error.message);
  return options.value;
}

async function withPasskey(member: Member): Promise<Device> {
  const device = softwarePasskey(site);
  const added = await addPasskey(member, device.made(await creation(member)), firefox);
  if (!added.ok) throw new Error(added.error.message);
  return device;
}

async function notices(): Promise<string[]> {
  const jobs = await db.$queryRaw<{ event: string }[]>`
    SELECT data->>'event' AS event FROM pgboss.job WHERE data->>'kind' = 'notice' ORDER BY created_on`;
  return jobs.map(({ event }) => event);
}

describe("adding a passkey", () => {
  test("names it after the browser and tells its owner by mail", async () => {
    const device = await withPasskey(ada);
    expect(await ownPasskeys(ada)).toEqual([
      { id: device.id, name: "Firefox on Windows", added: "today", lastUsed: null },
    ]);
    expect(await ownPasskeys(grace)).toEqual([]);
    expect(await notices()).toEqual(["passkey-added"]);
  });

  test("asks the device for a check of its owner, and for none that it has already", async () => {
    const device = await withPasskey(ada);
    expect(await creation(ada)).toMatchObject({
      rp: { id: "waypoint.example.org" },
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      excludeCredentials: [{ id: device.id }],
    });
  });

  test("takes an answer once, within five minutes, and only from who was asked", async () => {
    const device = softwarePasskey(site);
    const answer = device.made(await creation(ada));
    expect(kind(await addPasskey(grace, answer, firefox))).toBe("too-late");
    expect(kind(await addPasskey(ada, answer, firefox))).toBe("too-late"); // the challenge is gone by that

    const late = device.made(await creation(ada));
    expect(kind(await addPasskey(ada, late, firefox, inFiveMinutes()))).toBe("too-late");
    expect(kind(await addPasskey(ada, device.made({ challenge: "made up" }), firefox))).toBe("too-late");
    expect(kind(await addPasskey(ada, device.made(await passkeyRequest(null)), firefox))).toBe("too-late");
    expect(await db.passkey.count()).toBe(0);
    expect(await notices()).toEqual([]);
  });

  test.each([
    ["of another site", { origin: "https://evil.example" }],
    ["of a device that did not check its owner", { verified: false }],
  ])("refuses one %s", async (_, ceremony) => {
    capturedLines();
    const answer = softwarePasskey(site).made(await creation(ada), ceremony);
    expect(kind(await addPasskey(ada, answer, firefox))).toBe("not-verified");
  });

  test("never takes one over from another account", async () => {
    const device = await withPasskey(grace);
    expect(kind(await addPasskey(ada, device.made(await creation(ada)), firefox))).toBe("added-already");
    expect(await ownPasskeys(grace)).toHaveLength(1);
  });

  test("ends at twenty", async () => {
    for (let n = 0; n < 20; n++) await withPasskey(ada);
    expect(await passkeyCreation(ada)).toMatchObject({ error: { kind: "too-many" } });
  });
});

describe("showing a passkey", () => {
  let device: Device;
  beforeEach(async () => {
    device = await withPasskey(ada);
  });

  test("tells whose account it is, and notes its use", async () => {
    expect(await takePasskey(device.shown(await passkeyRequest(null)), null)).toEqual({
      ok: true,
      value: { userId: ada.id },
    });
    expect(await ownPasskeys(ada)).toMatchObject([{ lastUsed: "today" }]);
  });

  test("is good once and within five minutes", async () => {
    const answer = device.shown(await passkeyRequest(null));
    const results = await Promise.all([takePasskey(answer, null), takePasskey(answer, null)]);
    expect(results.map(kind).sort()).toEqual(["in", "too-late"]);
    const late = device.shown(await passkeyRequest(null));
    expect(kind(await takePasskey(late, null, inFiveMinutes()))).toBe("too-late");
    expect(kind(await takePasskey(device.shown(await creation(ada)), null))).toBe("too-late");
  });

  test.each([
    ["at another site", { origin: "https://evil.example" }],
    ["without a check of its owner", { verified: false }],
  ])("is refused %s", async (_, ceremony) => {
    const lines = capturedLines();
    expect(kind(await takePasskey(device.shown(await passkeyRequest(null), ceremony), null))).toBe("not-verified");
    expect(lines.all()).toMatchObject([{ msg: "passkey refused", reason: expect.any(String) }]);
    expect(JSON.stringify(lines.all())).not.toContain("ada@");
  });

  test("is refused when another device has signed for it", async () => {
    capturedLines();
    const forged = { ...softwarePasskey(site).shown(await passkeyRequest(null)), id: device.id, rawId: device.id };
    expect(kind(await takePasskey(forged, null))).toBe("not-verified");
  });

  test("is refused where its counter does not rise, and the log says so without naming anyone", async () => {
    const lines = capturedLines();
    const shown = async (counter: number) =>
      kind(await takePasskey(device.shown(await passkeyRequest(null), { counter }), null));
    expect([await shown(5), await shown(6), await shown(6), await shown(2), await shown(0), await shown(7)]).toEqual([
      "in",
      "in",
      "copied-passkey",
      "copied-passkey",
      "copied-passkey",
      "in",
    ]);
    const logged = JSON.stringify(lines.all());
    expect(logged).toContain("fell back");
    expect(logged).not.toContain("ada");
    expect(logged).not.toContain(device.id);
  });

  test("says so where it is not known, was removed, or is not the member's own", async () => {
    expect(kind(await takePasskey(softwarePasskey(site).shown(await passkeyRequest(null)), null))).toBe(
      "unknown-passkey",
    );
    expect(kind(await takePasskey(device.shown(await passkeyRequest(grace)), grace))).toBe("unknown-passkey");
    expect(kind(await takePasskey(device.shown(await passkeyRequest(ada)), ada))).toBe("in");
    await removePasskey(ada, device.id);
    expect(kind(await takePasskey(device.shown(await passkeyRequest(null)), null))).toBe("unknown-passkey");
  });

  test("offers a visitor none by name, and a member their own", async () => {
    expect((await passkeyRequest(null)).allowCredentials).toBeUndefined();
    expect(await passkeyRequest(ada)).toMatchObject({
      allowCredentials: [{ id: device.id }],
      userVerification: "required",
    });
    expect((await passkeyRequest(grace)).allowCredentials).toEqual([]);
  });
});

describe("removing and renaming", () => {
  test("concern one's own alone, and removing may be repeated", async () => {
    const device = await withPasskey(ada);
    expect(kind(await removePasskey(grace, device.id))).toBe("in");
    expect(kind(await renamePasskey(grace, device.id, "Mine"))).toBe("no-such-passkey");
    expect(await ownPasskeys(ada)).toMatchObject([{ name: "Firefox on Windows" }]);
    expect(kind(await renamePasskey(ada, device.id, "Laptop"))).toBe("in");
    expect(await ownPasskeys(ada)).toMatchObject([{ name: "Laptop" }]);
    for (let n = 0; n < 2; n++) expect(kind(await removePasskey(ada, device.id))).toBe("in");
    expect(await notices()).toEqual(["passkey-added", "passkey-removed"]);
  });

  test("never take the last way in, not even two tabs at once", async () => {
    const devices = [await withPasskey(ada), await withPasskey(ada)];
    await db.password.delete({ where: { userId: ada.id } });
    const results = await Promise.all(devices.map(({ id }) => removePasskey(ada, id)));
    expect(results.map(kind).sort()).toEqual(["in", "last-way-in"]);
    expect(await ownPasskeys(ada)).toHaveLength(1);
  });

  test("take the last one where a link in a mail signs in too", async () => {
    const device = await withPasskey(ada);
    await db.password.delete({ where: { userId: ada.id } });
    vi.stubEnv("SMTP_URL", "smtp://mail.example.org");
    expect(kind(await removePasskey(ada, device.id))).toBe("in");
    vi.stubEnv("SMTP_URL", "");
  });
});

test("old challenges are cleared away", async () => {
  await passkeyRequest(null);
  await passkeyRequest(null, inFiveMinutes());
  expect(await db.passkeyChallenge.count()).toBe(1);
});
