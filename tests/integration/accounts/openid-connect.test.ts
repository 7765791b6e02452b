import { NextRequest } from "next/server";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { providerRoute } from "@/lib/accounts/auth/provider-route";
import { startProviderSignIn } from "@/lib/accounts/auth/start-provider-sign-in";
import { findSession, findWaitingSession } from "@/lib/accounts/sessions/find-session";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import { signInAddress } from "@/lib/http/return-address";
import { cutConnection } from "@/tests/integration/db/cut-connection";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { capturedLines } from "@/tests/unit/log/captured-lines";
import { browser } from "./browser";
import { startOpenIdProvider } from "./openid-provider";

vi.mock("next/headers", async () => (await import("./browser")).nextHeaders);
const cut = await cutConnection(await freshDatabase());
vi.stubEnv("DATABASE_URL", cut.url);
const provider = await startOpenIdProvider({ id: "waypoint", secret: "secret-of-the-client" });
const site = "http://localhost:3000";
vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
vi.stubEnv("APP_URL", site);
vi.stubEnv("OIDC_ISSUER", provider.issuer);
vi.stubEnv("OIDC_ID", "waypoint");
vi.stubEnv("OIDC_SECRET", "secret-of-the-client");

beforeEach(async () => {
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
  browser.reset();
  provider.signedIn = { sub: "1815", email: "Ada@example.org", email_verified: true, name: "Ada" };
});

afterAll(async () => {
  provider.close();
  await db.$disconnect();
  cut.close();
});

/** Presses the button; gives the provider's address that the person is sent to. */
async function leave(next = "/plans"): Promise<string> {
  const way = await startProviderSignIn({ provider: "oidc", timeZone: "Asia/Tokyo", next });
  if (!way.ok) throw new Error(way.error.message);
  return way.value;
}

/** Visits the provider, who sends the person back at once; gives the address to come back to. */
async function visit(address: string): Promise<string> {
  const answer = await fetch(address, { redirect: "manual" });
  return answer.headers.get("location") ?? "";
}

/** Comes back; gives where the person is sent then. */
async function comeBack(address: string): Promise<string | null> {
  const url = new URL(address);
  const nextauth = url.pathname.split("/").slice(3);
  const answer = await providerRoute(new NextRequest(url), { params: Promise.resolve({ nextauth }) });
  browser.take(answer);
  return answer.headers.get("location");
}

async function whoIsIn() {
  return (await findSession(browser.cookie("waypoint.session") ?? ""))?.member ?? null;
}

describe("signing in by OpenID Connect", () => {
  test("asks with state, nonce and PKCE, and to come back here", async () => {
    const asked = new URL(await leave()).searchParams;
    expect(asked.get("redirect_uri")).toBe(`${site}/api/auth/callback/oidc`);
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)).toMatch(/.{20,}/);
  });

  test("makes an account in the browser's time zone, signs in and goes on to the page asked for, by the sign-in page", async () => {
    const back = await comeBack(await visit(await leave("/plans?tab=done&of=all")));
    expect(back).toBe(`${site}/sign-in?next=%2Fplans%3Ftab%3Ddone%26of%3Dall`);
    expect(await whoIsIn()).toMatchObject({ email: "ada@example.org", name: "Ada", timeZone: "Asia/Tokyo" });
  });

  test.each(["/search?q=R%26D&kind=skill", "/search?q=100%25", "/plans?next=%2Fa%3Fb%3D1%26c"])(
    "goes on to %s as it was asked for",
    async (next) => expect(await comeBack(await visit(await leave(next)))).toBe(`${site}${signInAddress(next)}`),
  );

  test("finds the same account at the next visit", async () => {
    await comeBack(await visit(await leave()));
    const first = await whoIsIn();
    expect(first).not.toBeNull();
    browser.reset();
    await comeBack(await visit(await leave()));
    expect(await whoIsIn()).toEqual(first);
  });

  test("signs nobody in before the second factor of the account is shown", async () => {
    await comeBack(await visit(await leave()));
    const userId = (await whoIsIn())?.id ?? "";
    await db.authenticator.create({ data: { userId, secret: Buffer.from("secret"), enabledAt: new Date() } });
    browser.reset();
    await comeBack(await visit(await leave()));
    expect(await whoIsIn()).toBeNull();
    expect(await findWaitingSession(browser.cookie("waypoint.session") ?? "")).toMatchObject({ userId });
  });

  test("sends someone whose e-mail has a password back to sign in with it", async () => {
    await signUp({ email: "ada@example.org", password: "correct horse battery", timeZone: "UTC" }, "203.0.113.1");
    expect(await comeBack(await visit(await leave()))).toBe("/sign-in?error=other-way&way=password");
    expect(await whoIsIn()).toBeNull();
  });

  test("says that the database failed, and its cause in the log", async () => {
    const back = await visit(await leave());
    const lines = capturedLines();
    cut.cutAt("INSERT INTO", "before");
    expect(await comeBack(back)).toBe("/sign-in?error=unavailable");
    cut.cutAt("nothing from here on", "before");
    const causes = { cause: { message: expect.stringContaining("Connection terminated") } };
    expect(lines.all()).toMatchObject([{ err: causes, msg: "sign-in by another service failed" }]);
    vi.restoreAllMocks();
    expect(await whoIsIn()).toBeNull();
  });

  test("takes no e-mail that the provider has not verified", async () => {
    provider.signedIn = { sub: "1815", email: "ada@example.org", email_verified: false };
    expect(await comeBack(await visit(await leave()))).toBe("/sign-in?error=no-verified-email");
    expect(await db.user.count()).toBe(0);
  });

  test("authenticates nobody twice by one redirect", async () => {
    const back = await visit(await leave());
    await comeBack(back);
    browser.reset();
    expect(await comeBack(back)).toMatch(/error=/);
    expect(await whoIsIn()).toBeNull();
  });

  test("authenticates nobody by a redirect that another browser started", async () => {
    const back = await visit(await leave());
    browser.reset();
    await leave();
    expect(await comeBack(back)).toMatch(/error=/);
    expect(await whoIsIn()).toBeNull();
  });

  test("never leads to another site", async () => {
    await leave();
    for (const evil of ["https://evil.example", "//evil.example", "/\\evil.example"]) {
      const address = `${site}/api/auth/signin?callbackUrl=${encodeURIComponent(evil)}`;
      const to = await comeBack(address);
      if (to) expect(new URL(to, site).origin).toBe(site);
    }
  });

  test("says so when the provider does not answer", async () => {
    vi.stubEnv("OIDC_ISSUER", "http://127.0.0.1:9");
    const way = await startProviderSignIn({ provider: "oidc", timeZone: "UTC", next: "/plans" });
    expect(way).toMatchObject({ ok: false, error: { kind: "no-answer" } });
    vi.stubEnv("OIDC_ISSUER", provider.issuer);
  });

  test("opens no more of the sign-in library than the way back", async () => {
    for (const action of ["session", "csrf", "providers", "signout", "_log", "verify-request"]) {
      const request = new NextRequest(`${site}/api/auth/${action}`);
      const answer = await providerRoute(request, { params: Promise.resolve({ nextauth: [action] }) });
      expect(answer.status).toBe(404);
    }
  });
});
