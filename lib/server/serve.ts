import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { answering } from "@/lib/http/answer-status";
import { isHttps } from "@/lib/http/app-url";
import { addressHeader } from "@/lib/http/request-headers";
import { contentSecurityPolicy } from "@/lib/http/security-headers";
import { signInOrigins } from "@/lib/http/sign-in-origins";
import { themeCookie } from "@/lib/http/theme";
import { log } from "@/lib/log/log";
import { loggedRequest } from "@/lib/log/logged-request";
import { limitBody } from "./body-limit";
import { builtFiles } from "./built-files";
import { pageCache } from "./page-cache";
import { publicPages } from "./public-pages";

const renderHeader = "x-waypoint-render";
const patience = 10_000; // milliseconds for requests under way at the end

/**
 * Serves the web application on the port and returns what ends it: no new connection, requests under way finished,
 * the database's connections closed.
 * @param folder of the build to serve; `null`: none, with hot reload instead
 */
export async function serve(port: number, folder: string | null): Promise<() => Promise<void>> {
  const { default: next } = await import("next");
  const app = next({ dev: folder === null, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();

  const cache = folder === null ? null : pageCacheFor(port, folder);
  const built = folder === null ? null : builtFiles(folder);
  const server = createServer((request, response) => {
    identify(request, response);
    if (limitBody(request, response)) return;
    if (built?.(request, response)) return;
    answer(request, response).catch((error: unknown) => failed(error, request, response));
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await cache?.(request, response)) return;
    await answering(response, () => handle(request, response));
  }
  server.headersTimeout = 15_000;
  server.requestTimeout = 30_000;
  const upgraded = new Set<Duplex>(); // sockets that the server no longer counts as its own
  server.on("upgrade", (request, socket, head) => {
    upgraded.add(socket);
    socket.once("close", () => upgraded.delete(socket));
    upgrade(request, socket, head).catch(() => socket.destroy());
  });
  await listening(server, port);
  if (cache) void warm(port);
  return async () => {
    for (const socket of upgraded) socket.destroy();
    await closed(server);
    await app.close();
    await globalThis.waypointDb?.$disconnect();
  };
}

/** The pages for everyone, rendered by the server's asking itself, without what the client sent. */
function pageCacheFor(port: number, folder: string): ReturnType<typeof pageCache> {
  const token = randomUUID(); // no client knows it, so none passes by the cache
  const answer = pageCache({
    isPublic: publicPages(folder),
    render: ({ path, theme }) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        redirect: "manual",
        headers: { "accept-encoding": "identity", cookie: `${themeCookie}=${theme}`, [renderHeader]: token },
      }),
    policyOf: (inline) =>
      contentSecurityPolicy({ inline, https: isHttps(), development: false, signInOrigins: signInOrigins() }),
  });
  return async (request, response) => request.headers[renderHeader] !== token && answer(request, response);
}

/** Asks once for the pages that everyone begins with, so that no visitor waits for a first rendering. */
async function warm(port: number): Promise<void> {
  for (const path of ["/", "/roles", "/skills", "/skills/map", "/compare", "/routes", "/choose", "/questions"]) {
    const done = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
    if (!done) return; // the server was stopped
    await done.arrayBuffer().catch(() => null);
  }
}

/** Headers that the application believes, whatever the client sent: who is calling, and the request's own id. */
function identify(request: IncomingMessage, response: ServerResponse): void {
  const id = randomUUID();
  request.headers["x-request-id"] = id;
  request.headers[addressHeader] = clientAddress(request);
  response.setHeader("x-request-id", id);
}

/** The peer's address; behind a proxy that one trusts, the one that the proxy saw. */
function clientAddress(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? "unknown";
  if (process.env.TRUST_PROXY !== "1") return peer;
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",");
  return forwarded.split(",").at(-1)?.trim() || peer;
}

/** The application answers its own errors; this is for a connection that was cut, or answered before it could. */
function failed(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent || request.destroyed) return;
  const { url: path = "/", method = "GET", headers } = request;
  log.error({ ...loggedRequest({ path, method, headers }), err: error }, "request failed");
  response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
  response.end("Something failed on our side. Try again.\n");
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve());
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
