import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { KeptAddress } from "@/lib/server/kept-address";
import { keptPages } from "@/lib/server/kept-pages";

type Rendered = { readonly status?: number; readonly headers?: Readonly<Record<string, string>> };
type Renderer = (address: KeptAddress, time: number) => Rendered;

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that keeps pages; each says the how manieth render it is, and passes on what it does not answer. */
async function serving(rendered: Renderer = () => ({}), clock?: () => Date) {
  const render = vi.fn(async (address: KeptAddress) => {
    const time = render.mock.calls.length;
    const nonce = `of-render-${time}`;
    const { status = 200, headers = {} } = rendered(address, time);
    const body = `<script nonce="${nonce}">render ${time} in ${address.theme}</script>`;
    const policy = `script-src 'nonce-${nonce}' 'strict-dynamic'`;
    return new Response(body, {
      status,
      headers: { "content-security-policy": policy, "x-request-id": "r", ...headers },
    });
  });
  const kept = keptPages(render, clock);
  const server = createServer(async (request, response) => {
    response.setHeader("x-request-id", "visitor");
    if (!(await kept(request, response))) response.end("passed on");
  });
  servers.push(server);
  server.listen(0);
  await once(server, "listening");
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    const body = await response.text();
    return { body, headers: response.headers, nonce: body.match(/nonce="([^"]+)"/)?.[1] };
  };
  return { render, get };
}

describe("pages that are kept", () => {
  it("are rendered once, also for visitors who come at once", async () => {
    const { render, get } = await serving();
    const pages = await Promise.all([get("/roles"), get("/roles"), get("/roles")]);
    expect(render).toHaveBeenCalledTimes(1);
    for (const { body } of pages) expect(body).toContain("render 1");
  });

  it("carry a nonce of their own each time, in the page and in its policy", async () => {
    const { get } = await serving();
    const [one, other] = [await get("/"), await get("/")];
    expect(one.nonce).toMatch(/^[\w+/]{22}==$/);
    expect(one.nonce).not.toBe(other.nonce);
    expect(one.headers.get("content-security-policy")).toBe(`script-src 'nonce-${one.nonce}' 'strict-dynamic'`);
    expect(one.body).not.toContain("of-render");
  });

  it("keep the headers that they were rendered with, and the id of the visitor's own request", async () => {
    const { get } = await serving(() => ({ headers: { "x-frame-options": "DENY" } }));
    const { headers } = await get("/");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("x-request-id")).toBe("visitor");
  });

  it.each([
    ["gzip, deflate, br", "br"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["gzip", "gzip"],
    ["identity", null],
    ["gzip;q=0, br; q=0.0", null],
    ["zstd", null],
  ])("are compressed as the visitor reads it: %s", async (read, encoding) => {
    const { get } = await serving();
    const { headers, body } = await get("/", { "accept-encoding": read });
    expect(headers.get("content-encoding")).toBe(encoding);
    expect(body).toContain("render 1");
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

  it("are never given to who is signed in", async () => {
    const { get } = await serving();
    await get("/");
    expect((await get("/", { cookie: "next-auth.session-token=abc" })).body).toBe("passed on");
  });

  it("are rendered anew after a minute, while the visitor still gets what is there", async () => {
    let now = new Date("2026-11-25T10:00:00Z");
    const { render, get } = await serving(undefined, () => now);
    await get("/");
    now = new Date("2026-11-25T10:01:01Z");
    expect((await get("/")).body).toContain("render 1");
    await vi.waitFor(() => expect(render).toHaveBeenCalledTimes(2));
    expect((await get("/")).body).toContain("render 2");
  });

  it("stand while they cannot be rendered", async () => {
    let now = new Date("2026-11-25T10:00:00Z");
    const { render, get } = await serving(
      (_, time) => ({ status: time === 1 ? 200 : 500 }),
      () => now,
    );
    await get("/");
    for (const [tries, time] of [
      [2, "10:02"],
      [3, "10:30"],
    ] as const) {
      now = new Date(`2026-11-25T${time}:00Z`);
      expect((await get("/")).body).toContain("render 1");
      await vi.waitFor(() => expect(render).toHaveBeenCalledTimes(tries));
    }
  });

  it.each([
    ["was not found", { status: 404 }],
    ["leads on", { status: 307 }],
    ["failed", { status: 500 }],
    ["sets a cookie", { headers: { "set-cookie": "a=b" } }],
    ["has no nonce", { headers: { "content-security-policy": "script-src 'self'" } }],
  ])("are none of what %s", async (_, rendered) => {
    const { get } = await serving(() => rendered);
    expect((await get("/roles/nobody")).body).toBe("passed on");
    expect((await get("/roles/nobody")).body).toBe("passed on");
  });
});
