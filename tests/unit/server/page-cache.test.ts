import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingMessage, type Server } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CachedAddress } from "@/lib/server/cached-address";
import { pageCache } from "@/lib/server/page-cache";

type Rendered = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};
type Renderer = (address: CachedAddress, time: number) => Rendered | Promise<Rendered>;

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that caches pages; each page names the render that it came from. What the cache does not answer is passed on. */
async function serving(rendered: Renderer = () => ({}), clock?: () => Date, shown: () => string = () => "first") {
  const render = vi.fn(async (address: CachedAddress) => {
    const time = render.mock.calls.length;
    const nonce = `of-render-${time}`;
    const {
      status = 200,
      headers = {},
      body = `<script nonce="${nonce}">render(${time})</script>`,
    } = await rendered(address, time);
    const policy = `script-src 'nonce-${nonce}' 'strict-dynamic'`;
    return new Response(`${body}<p>render ${time} in ${address.theme}</p>`, {
      status,
      headers: {
        ...{ "content-security-policy": policy, "x-request-id": "r", "x-frame-options": "DENY", vary: "rsc" },
        ...headers,
      },
    });
  });
  const version = vi.fn(async () => shown());
  const cache = pageCache({
    isPublic: (path) => !path.startsWith("/private"),
    render,
    version,
    policyOf: ({ scripts }) => `script-src ${scripts.join(" ")}`,
    ...(clock && { clock }),
  });
  const received = vi.fn();
  const server = createServer(async (request, response) => {
    received();
    response.setHeader("x-request-id", "visitor");
    response.setHeader("x-frame-options", "DENY"); // of every answer, so of the rendered one too
    if (!(await cache(request, response))) response.end("passed on");
  });
  servers.push(server);
  server.listen(0);
  await once(server, "listening");
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = "GET") =>
    asked(port, path, headers, method);
  return { render, version, received, get };
}

/** As a client that adds no header of its own and decodes nothing by itself. */
async function asked(port: number, path: string, headers: Readonly<Record<string, string>>, method: string) {
  const sent = httpRequest({ port, path, method, headers, agent: false });
  sent.end();
  const [response]: IncomingMessage[] = await once(sent, "response");
  if (!response) throw new Error("no response");
  const raw = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, raw, body: decoded(response, raw) };
}

function decoded({ headers }: IncomingMessage, raw: Buffer): string {
  if (raw.length === 0) return "";
  if (headers["content-encoding"] === "br") return brotliDecompressSync(raw).toString();
  return (headers["content-encoding"] === "gzip" ? gunzipSync(raw) : raw).toString();
}

const hash = (content: string) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

describe("cached pages", () => {
  it("are rendered once, also for visitors who come at once", async () => {
    const { render, get } = await serving();
    const pages = await Promise.all([get("/roles"), get("/roles"), get("/roles")]);
    expect(render).toHaveBeenCalledTimes(1);
    for (const { body } of pages) expect(body).toContain("render 1 in system");
  });

  it("come under a policy that lets their own scripts run, by hash and by no nonce", async () => {
    const { get } = await serving();
    const [one, other] = [await get("/"), await get("/")];
    expect(one.headers["content-security-policy"]).toBe(`script-src ${hash("render(1)")}`);
    expect(other.headers["content-security-policy"]).toBe(one.headers["content-security-policy"]);
  });

  it("carry the headers that they were rendered with, and the id of the visitor's own request", async () => {
    const { get } = await serving(() => ({ headers: { "x-frame-options": "DENY" } }));
    const { headers } = await get("/");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["x-request-id"]).toBe("visitor");
  });

  it("may be held by the browser, which must ask each time, and for each set of cookies anew", async () => {
    const { get } = await serving(() => ({ headers: { "cache-control": "no-store" } }));
    const { headers } = await get("/");
    expect(headers["cache-control"]).toBe("private, no-cache");
    expect(headers.vary).toBe("rsc, Cookie, Accept-Encoding");
  });

  it.each([
    ["gzip, deflate, br", "br"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["gzip", "gzip"],
    ["*", "br"],
    ["identity", undefined],
    ["gzip;q=0, br; q=0.0", undefined],
    ["zstd", undefined],
    ["identity;q=0, gzip", "gzip"],
  ])("are compressed as the visitor reads it: %s", async (read, encoding) => {
    const { get } = await serving();
    const { headers, body, raw } = await get("/", { "accept-encoding": read });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers["content-length"]).toBe(String(raw.length));
    expect(body).toContain("render 1");
  });

  it.each(["identity;q=0", "*;q=0", "zstd, identity;q=0"])("are 406 where nothing can be read: %s", async (read) => {
    const { get } = await serving();
    expect(await get("/", { "accept-encoding": read })).toMatchObject({ status: 406 });
  });

  it("are whole where a part was asked for", async () => {
    const { get } = await serving();
    const { status, body } = await get("/", { range: "bytes=0-4" });
    expect([status, body.includes("render 1")]).toEqual([200, true]);
  });

  it("have a head that tells the same as the page", async () => {
    const { get } = await serving();
    const [page, head] = [await get("/"), await get("/", {}, "HEAD")];
    expect([head.status, head.raw.length]).toEqual([200, 0]);
    const { date: _, ...told } = head.headers;
    expect(page.headers).toMatchObject(told);
  });

  it("are 304 for who has them, in a list too, and each encoding has its own tag", async () => {
    const { get } = await serving();
    const { headers } = await get("/");
    const tag = headers.etag ?? "";
    expect(tag).toMatch(/^"[\w-]{22}-identity"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await get("/", { "if-none-match": known });
      expect([again.status, again.raw.length, again.headers.etag]).toEqual([304, 0, tag]);
      expect(again.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
    }
    expect((await get("/", { "if-none-match": '"other"' })).status).toBe(200);
    expect((await get("/", { "if-none-match": tag, "accept-encoding": "br" })).status).toBe(200);
  });

  it("are others for another theme, another choice and another day", async () => {
    let now = new Date("2026-11-25T10:00:00Z");
    const { get } = await serving(undefined, () => now);
    expect((await get("/")).body).toContain("render 1 in system");
    expect((await get("/", { cookie: "waypoint.theme=dark" })).body).toContain("render 2 in dark");
    expect((await get("/compare?roles=ai-engineer,data-analyst")).body).toContain("render 3");
    now = new Date("2026-11-26T10:00:00Z");
    expect((await get("/")).body).toContain("render 4");
  });

  it("are never given to who is signed in, nor in place of a page that is not for everyone", async () => {
    const { get } = await serving();
    await get("/");
    expect((await get("/", { cookie: "next-auth.session-token=abc" })).body).toBe("passed on");
    expect((await get("/private")).body).toBe("passed on");
  });

  it("are the same after a minute, to the tag, while what they show has the same version", async () => {
    let now = new Date("2026-11-25T10:00:00Z");
    const { render, version, get } = await serving(undefined, () => now);
    const first = await get("/");
    for (const [times, time] of [
      [2, "10:01:01"],
      [3, "10:30:00"],
    ] as const) {
      now = new Date(`2026-11-25T${time}Z`);
      await get("/");
      await vi.waitFor(() => expect(version).toHaveBeenCalledTimes(times));
      expect((await get("/", { "if-none-match": first.headers.etag ?? "" })).status).toBe(304);
    }
    expect(render).toHaveBeenCalledTimes(1);
  });

  it("are rendered anew within a minute of another version, while the visitor still gets the cached one", async () => {
    let now = new Date("2026-11-25T10:00:00Z");
    let shown = "first";
    const { render, get } = await serving(
      undefined,
      () => now,
      () => shown,
    );
    await get("/");
    shown = "second";
    now = new Date("2026-11-25T10:01:01Z");
    expect((await get("/")).body).toContain("render 1");
    await vi.waitFor(() => expect(render).toHaveBeenCalledTimes(2));
    await vi.waitFor(async () => expect((await get("/")).body).toContain("render 2"));
  });

  it("stand while nobody can say which version they should show", async () => {
    let now = new Date("2026-11-25T10:00:00Z");
    const { version, get } = await serving(undefined, () => now);
    await get("/");
    version.mockRejectedValue(new Error("The database is away."));
    now = new Date("2026-11-25T10:30:00Z");
    expect((await get("/")).body).toContain("render 1");
    await vi.waitFor(() => expect(version).toHaveBeenCalledTimes(2));
    expect((await get("/")).body).toContain("render 1");
    expect((await get("/roles")).body).toBe("passed on");
  });

  it("stand while they cannot be rendered", async () => {
    let now = new Date("2026-11-25T10:00:00Z");
    const { version, render, get } = await serving(
      (_, time) => ({ status: time === 1 ? 200 : 500 }),
      () => now,
    );
    await get("/");
    version.mockResolvedValue("second");
    for (const [tries, time] of [
      [2, "10:02"],
      [3, "10:30"],
    ] as const) {
      now = new Date(`2026-11-25T${time}:00Z`);
      expect((await get("/")).body).toContain("render 1");
      await vi.waitFor(() => expect(render).toHaveBeenCalledTimes(tries));
    }
  });

  it("are passed on where rendering fails outright", async () => {
    const { get } = await serving(() => {
      throw new Error("cut");
    });
    expect((await get("/")).body).toBe("passed on");
  });
});

describe("a page that must not be cached", () => {
  const kinds: readonly (readonly [string, Rendered])[] = [
    ["was not found", { status: 404 }],
    ["leads on", { status: 307, headers: { location: "/roles" } }],
    ["failed", { status: 500 }],
    ["sets a cookie", { headers: { "set-cookie": "a=b" } }],
    ["has no nonce", { headers: { "content-security-policy": "script-src 'self'" } }],
    ["has no script of its own", { body: `<script nonce="of-another">theirs()</script>` }],
  ];

  it.each(kinds)("since it %s, answers the request that it was rendered for, as it is", async (_, rendered) => {
    const { render, get } = await serving(() => rendered);
    const { status = 200, headers = {} } = rendered;
    for (const time of [1, 2]) {
      const page = await get("/roles/nobody");
      expect(page.status).toBe(status);
      expect(page.body).toContain(`render ${time} in system`);
      for (const [name, value] of Object.entries(headers)) expect([page.headers[name]].flat()).toEqual([value]);
      expect(page.headers["x-frame-options"]).toBe("DENY"); // once: browsers ignore "DENY, DENY"
      if (!headers["content-security-policy"]) {
        expect(page.headers["content-security-policy"]).toBe(`script-src 'nonce-of-render-${time}' 'strict-dynamic'`);
      }
    }
    expect(render).toHaveBeenCalledTimes(2);
  });

  it("is given to one of those who asked at once, and the others are passed on", async () => {
    const { received, get } = await serving(async () => {
      await vi.waitFor(() => expect(received).toHaveBeenCalledTimes(3));
      return { status: 404 };
    });
    const pages = await Promise.all([get("/roles/nobody"), get("/roles/nobody"), get("/roles/nobody")]);
    expect(pages.filter(({ body }) => body.includes("render"))).toHaveLength(1);
    expect(pages.filter(({ body }) => body === "passed on")).toHaveLength(2);
  });
});
