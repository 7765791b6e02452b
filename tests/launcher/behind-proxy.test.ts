import type { Server } from "node:https";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { startCluster } from "@/lib/db/embedded/start-cluster";
import { freshCheckout, remove } from "./checkout";
import { freePort, type Launched, launch } from "./launched";
import { killAll } from "./processes";
import { type Answered, askSecurely, tlsProxy } from "./tls-proxy";

// One product behind a proxy with TLS, asked as a browser's script asks it.

let folder = "";
let app: URL;
let proxy: Server;
let launched: Launched;
let session = "";

beforeAll(async () => {
  folder = freshCheckout();
  const port = await freePort();
  app = new URL(`https://localhost:${await freePort()}`);
  proxy = tlsProxy(folder, port).listen(Number(app.port));
  launched = launch(folder, port, { APP_URL: app.origin, TRUST_PROXY: "1" });
  await launched.up;
});

afterAll(async () => {
  proxy.closeAllConnections();
  proxy.close();
  launched.process.kill("SIGTERM");
  await launched.ended;
  killAll(folder);
  remove(folder);
});

const address = (path: string) => new URL(path, app);
const get = (path: string, headers = {}) =>
  askSecurely(address(path), new Request(address(path), { headers: { cookie: session, ...headers } }));
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  askSecurely(
    address(path),
    new Request(address(path), { method: "POST", body, headers: { origin: app.origin, cookie: session, ...headers } }),
  );

/** The action of the one form of a page, with the fields as a page's script sends them. */
async function act(path: string, fields: Readonly<Record<string, string>>, headers = {}): Promise<Answered> {
  const [, id = ""] = (await get(path)).body.match(/name="\$ACTION_\d+:0" value="\{&quot;id&quot;:&quot;(\w+)/) ?? [];
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(`_1_${name}`, value);
  form.set("0", '[null,"$K1"]');
  return post(path, form, { "next-action": id, ...headers });
}

const logLine = z.looseObject({ level: z.string() });

/** The warnings and errors that the log got through the work; that a mail went out is told at any time. */
async function linesOf(work: () => Promise<void>): Promise<unknown[]> {
  const before = launched.output().length;
  await work();
  return launched
    .output()
    .slice(before)
    .split("\n")
    .filter(Boolean)
    .map((line) => logLine.parse(JSON.parse(line)))
    .filter(({ level }) => level !== "info");
}

async function administer(statement: string): Promise<void> {
  const { url } = await startCluster(join(folder, ".data"));
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const ada = { email: "ada@example.org", password: "a quiet lake in winter", next: "/plans", timeZone: "UTC" };

describe("behind a proxy with TLS", () => {
  test("an action that redirects brings the next page at once, and the log has nothing to say", async () => {
    const lines = await linesOf(async () => {
      const answer = await act("/sign-up", ada);
      expect(answer).toMatchObject({ status: 200, headers: { "content-type": "text/x-component" } });
      expect(answer.headers["x-action-redirect"]).toMatch(/^\/plans;/);
      expect(answer.body).not.toBe("");
      session = answer.headers["set-cookie"]?.map((line) => line.split(";", 1)[0]).join("; ") ?? "";
    });
    expect(lines).toEqual([]);
    expect(session).toMatch(/^__Host-waypoint\.session=/);
  });

  test("no answer claims other hosts, or this one for good, for https", async () => {
    expect((await get("/")).headers).not.toHaveProperty("strict-transport-security");
  });

  test("a rating from another origin is refused", async () => {
    const rating = new URLSearchParams({ skillId: "python", level: "3", confidence: "sure" });
    const foreign = { origin: "https://localhost:1", accept: "application/json" };
    expect((await post("/profile/ratings", rating, foreign)).status).toBe(403);
    expect((await post("/profile/ratings", rating)).status).toBe(200);
  });
});

describe("the log", () => {
  test.each([
    ["JSON", "[null, hush", "text/plain;charset=UTF-8"],
    ["a form that ends too early", "--x hush", "multipart/form-data; boundary=x"],
    ["a form without its boundary", "--x hush", "multipart/form-data"],
  ])("has one line for %s that cannot be read, and nothing of it", async (_, body, type) => {
    const lines = await linesOf(async () => {
      const [, id = ""] = (await get("/account")).body.match(/&quot;id&quot;:&quot;(\w+)/) ?? [];
      const answer = await post("/account", body, { "next-action": id, "content-type": type });
      expect(answer).toMatchObject({ status: 400, headers: { "x-frame-options": "DENY" } });
      expect(answer.body).toContain("could not be read");
    });
    expect(lines).toMatchObject([{ level: "warn", path: "/account", requestId: expect.any(String) }]);
    expect(JSON.stringify(lines)).not.toContain("hush");
  });

  describe("has one line for an error that nobody expected", () => {
    beforeAll(() => administer('ALTER TABLE "Plan" RENAME TO "PlanAway"'));
    afterAll(() => administer('ALTER TABLE "PlanAway" RENAME TO "Plan"'));

    const line = { level: "error", requestId: expect.any(String), err: { code: expect.stringMatching(/^P20/) } };

    test("in a page", async () => {
      const lines = await linesOf(async () => {
        expect((await get("/plans")).status).toBe(500);
      });
      expect(lines).toMatchObject([{ ...line, path: "/plans" }]);
    });

    test("in a route, whose answer says so", async () => {
      const rating = new URLSearchParams({ skillId: "python", level: "4", confidence: "sure" });
      const lines = await linesOf(async () => {
        const answer = await post("/profile/ratings", rating, { accept: "application/json" });
        expect(answer.status).toBe(500);
        expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { kind: "refused" } });
      });
      expect(lines).toMatchObject([{ ...line, path: "/profile/ratings" }]);
    });
  });
});
