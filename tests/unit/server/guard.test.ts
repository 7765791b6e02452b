import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { guarded } from "@/lib/server/guard";
import { ownHeaders } from "@/lib/server/own-requests";
import { refuseConnection } from "@/lib/server/refuse-connection";
import { capturedLines } from "@/tests/unit/log/captured-lines";
import { type Answered, type Asked, asking, portOf } from "./test-client";

type Application = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What stands behind the guard in the test under way. */
let application: Application;
const served = vi.fn<Application>((request, response) => application(request, response));

const listener = guarded(served);
const server = createServer({ requireHostHeader: false }, listener)
  .on("checkExpectation", listener)
  .on("clientError", refuseConnection);
const ask = await asking(server);
const host = `127.0.0.1:${portOf(server)}`;

const lines = capturedLines();

beforeEach(() => {
  lines.forget();
  served.mockClear();
  application = async (_request, response) => void response.end("served");
});
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => server.close());

const html = { accept: "text/html,*/*" };

function expectRefusal(answer: Answered, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "content-security-policy": expect.stringContaining("default-src 'self'"),
    "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(lines.all()).toEqual([expect.objectContaining({ level: "warn", status, msg: "request refused" })]);
  expect(served).not.toHaveBeenCalled();
}

describe("the guard refuses, with its headers, a page to read, and one line in the log,", () => {
  const post = (headers: Record<string, string>) => ({ method: "POST", path: "/plans", headers });

  test.each<[string, number, Asked]>([
    ["TRACE", 405, { method: "TRACE" }],
    ["OPTIONS", 405, { method: "OPTIONS" }],
    ["PUT", 405, { method: "PUT", path: "/roles", body: "x" }],
    ["a path that is a star", 400, { path: "*" }],
    ["the address of another host", 400, { path: "http://evil.example/roles" }],
    ["a path that cannot be decoded", 404, { path: "/roles/%ff" }],
    ["U+0000 in a path", 404, { path: "/roles/%00" }],
    ["U+0000 in a query", 404, { path: "/search?q=a%00" }],
    ["a form of another site", 403, post({ origin: "https://evil.example" })],
    ["a form of another port of this host", 403, post({ origin: "http://127.0.0.1:1" })],
    ["a form of nowhere", 403, post({ origin: "null" })],
    ["a form of no address", 403, post({ origin: "not an address" })],
    ["a form of another site, by an old browser", 403, post({ "sec-fetch-site": "cross-site" })],
    ["a body of more than 64 kB", 413, { ...post({}), body: "x".repeat(64 * 1024 + 1) }],
    ["a header Expect that is unknown", 417, { headers: { expect: "the impossible" } }],
  ])("%s: %d", async (_, status, asked) => {
    const answer = await ask({ ...asked, headers: { ...html, ...asked.headers } });
    expectRefusal(answer, status);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.body).toMatch(/<h1>.+<\/h1>\n<p>.+<\/p>/);
  });

  test.each([
    ["no host", ""],
    ["two hosts", "Host: localhost\r\nHost: evil.example\r\n"],
  ])("a request with %s", async (_, hosts) => {
    const socket = connect(portOf(server), "127.0.0.1");
    socket.write(`GET / HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`);
    expect((await socket.toArray()).join("")).toMatch(/^HTTP\/1.1 400 /);
    expect(lines.all()).toHaveLength(1);
  });

  test.each([
    ["what is no HTTP", "hush hush\r\n\r\n", 400],
    ["a method that does not exist", "HUSH / HTTP/1.1\r\nHost: x\r\n\r\n", 400],
    ["headers that are too large", `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${"hush".repeat(5_000)}\r\n\r\n`, 431],
  ])("%s", async (_, sent, status) => {
    const socket = connect(portOf(server), "127.0.0.1");
    socket.write(sent);
    const answer = (await socket.toArray()).join("");
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/X-Content-Type-Options: nosniff\r\n/);
    expect(answer).toMatch(/<h1>.+<\/h1>/);
    expect(lines.all()).toEqual([expect.objectContaining({ level: "warn", status, msg: "request refused" })]);
    expect(JSON.stringify(lines.all())).not.toContain("hush");
  });
});

test("a connection that never asked for anything is closed without a line", async () => {
  const withTimeout = createServer({ headersTimeout: 1, connectionsCheckingInterval: 1 }, listener);
  withTimeout.on("clientError", refuseConnection).listen(0, "127.0.0.1");
  await once(withTimeout, "listening");
  const socket = connect(portOf(withTimeout), "127.0.0.1");
  expect((await socket.toArray()).join("")).toBe("");
  expect(lines.all()).toEqual([]);
  withTimeout.close();
});

describe("a refusal is told", () => {
  const foreign = { method: "POST", path: "/account?token=hush", headers: { origin: "https://w.example" } };

  test("to the script of a form as text, so that the form can show it and keep what was typed", async () => {
    const answer = await ask({ ...foreign, headers: { ...foreign.headers, ...html, "next-action": "4711" } });
    expect(answer.headers["content-type"]).toBe("text/plain");
    expect(answer.body).toMatch(/^This form did not come from Waypoint\. Nothing was saved\./);
  });

  test("to a script that reads JSON as a failure", async () => {
    const { body } = await ask({ ...foreign, headers: { ...foreign.headers, accept: "application/json" } });
    expect(JSON.parse(body)).toEqual({
      ok: false,
      error: { kind: "refused", message: expect.stringContaining("Nothing was saved") },
    });
  });

  test("to someone behind a proxy with both addresses, and to the operator with the setting", async () => {
    const { body } = await ask({ ...foreign, headers: { ...foreign.headers, ...html } });
    expect(body).toContain("from https://w.example, but Waypoint&#39;s address is http://localhost:3000");
    expect(lines.all()).toMatchObject([{ advice: expect.stringContaining("set APP_URL"), path: "/account" }]);
    expect(JSON.stringify(lines.all())).not.toContain("hush");
  });

  test("without letting what was sent into the page", async () => {
    const { body } = await ask({ ...foreign, headers: { ...html, origin: "https://w.example/<script>" } });
    expect(body).not.toContain("<script");
  });
});

describe("the application is told", () => {
  const seen = async (headers: Record<string, string>): Promise<Record<string, unknown>> => {
    application = async (request, response) => void response.end(JSON.stringify(request.headers));
    return JSON.parse((await ask({ headers })).body);
  };
  const forwarded = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-for": "203.0.113.7, 198.51.100.2",
    "x-forwarded-proto": "https",
    forwarded: "host=evil.example",
    "x-real-ip": "203.0.113.7",
    "x-request-id": "made up",
    "x-waypoint-address": "made up",
  };

  test("nothing that a client makes up about itself", async () => {
    const headers = await seen(forwarded);
    expect(Object.keys(headers).filter((name) => /forwarded|real-ip/.test(name))).toEqual([]);
    expect(headers).toMatchObject({
      "x-waypoint-address": "127.0.0.1",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test("what a trusted proxy says, but not its protocol, by which Next would ask itself", async () => {
    vi.stubEnv("TRUST_PROXY", "1");
    expect(await seen(forwarded)).toMatchObject({
      "x-forwarded-host": "evil.example",
      "x-waypoint-address": "198.51.100.2",
    });
    expect(await seen(forwarded)).not.toHaveProperty("x-forwarded-proto");
  });

  test("an id also of a request that the server makes of itself, to render a page for everyone", async () => {
    application = async (request, response) => void response.end(String(request.headers["x-request-id"]));
    const { headers, body } = await ask({ headers: ownHeaders });
    expect(body).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["x-request-id"]).toBe(body);
  });

  test("the same again when it asks the server itself with the request's headers", async () => {
    let first: Record<string, unknown> = {};
    application = async (request, response) => {
      const { headers } = request;
      if (request.url === "/inner") return void response.end(JSON.stringify(headers));
      first = { ...headers };
      const copied = { ...headers, "x-forwarded-host": String(headers.host), origin: "http://10.0.0.7" };
      response.end((await ask({ path: "/inner", method: "POST", headers: copied })).body);
    };
    const inner = JSON.parse((await ask({ path: "/outer" })).body);
    expect(inner).toMatchObject({
      "x-request-id": first["x-request-id"],
      "x-waypoint-address": first["x-waypoint-address"],
      "x-forwarded-host": host,
    });
  });
});
