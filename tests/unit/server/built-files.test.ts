import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as ask, createServer, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compressStatic } from "@/lib/launch/compress-static";
import { builtFiles } from "@/lib/server/built-files";

const folder = mkdtempSync(join(tmpdir(), "waypoint-build-"));
const script = "console.log('the same again and again');".repeat(100);
let server: Server;
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, "static/chunks"), { recursive: true });
  mkdirSync(join(folder, "server"));
  writeFileSync(join(folder, "static/chunks/page.js"), script);
  writeFileSync(join(folder, "static/chunks/small.js"), "small();");
  writeFileSync(join(folder, "server/secret.js"), "secret");
  await compressStatic(folder);

  const built = builtFiles(folder);
  server = createServer((request, response) => {
    if (!built(request, response)) response.end(`passed on ${request.url}`);
  });
  server.listen(0);
  await once(server, "listening");
  const address = server.address();
  port = address && typeof address === "object" ? address.port : 0;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, encodings: string) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers: { "accept-encoding": encodings } });

describe("built files", () => {
  it.each([
    ["gzip, deflate, br", "br"],
    ["gzip, deflate", "gzip"],
    ["identity", null],
  ])("come as the browser reads them: %s", async (read, encoding) => {
    const response = await get("/_next/static/chunks/page.js", read);
    expect(await response.text()).toBe(script);
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(response.headers.get("vary")).toMatch(/accept-encoding/i);
  });

  it("may be kept for a year, as what they are", async () => {
    const { headers } = await get("/_next/static/chunks/page.js", "br");
    expect(headers.get("cache-control")).toBe("public,max-age=31536000,immutable");
    expect(headers.get("content-type")).toMatch(/^text\/javascript/);
  });

  it("come as they are when compressing would save nothing", async () => {
    const response = await get("/_next/static/chunks/small.js", "br");
    expect(await response.text()).toBe("small();");
    expect(response.headers.get("content-encoding")).toBeNull();
  });

  it.each([
    "/",
    "/_next/static/chunks/gone.js",
    "/_next/static/%2e%2e/server/secret.js",
    "/_next/server/secret.js",
    "/_next/static",
  ])("are nothing else: %s", async (path) => {
    const [response]: IncomingMessage[] = await once(ask({ port, path }).end(), "response"); // fetch would tidy the path
    expect((await response?.toArray())?.join("")).toBe(`passed on ${path}`);
  });
});
