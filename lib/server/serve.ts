import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

const largestBody = 256 * 1024; // bytes
const patience = 10_000; // milliseconds for requests under way at the end

/**
 * Serves the web application on the port and returns what ends it: no new connection, requests under way finished.
 * @param development with hot reload, without a build
 */
export async function serve(port: number, development: boolean): Promise<() => Promise<void>> {
  const { default: next } = await import("next");
  const app = next({ dev: development, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();

  const server = createServer((request, response) => {
    identify(request, response);
    if (refused(request, response)) return;
    void handle(request, response);
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = 30_000;
  server.on("upgrade", (request, socket, head) => void upgrade(request, socket, head));
  await listening(server, port);
  return async () => {
    await closed(server);
    await app.close();
  };
}

/** Headers that the application believes, whatever the client sent: who is calling, and the request's own id. */
function identify(request: IncomingMessage, response: ServerResponse): void {
  const id = randomUUID();
  request.headers["x-request-id"] = id;
  request.headers["x-waypoint-address"] = clientAddress(request);
  response.setHeader("x-request-id", id);
}

/** The peer's address; behind a proxy that one trusts, the one that the proxy saw. */
function clientAddress(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? "unknown";
  if (process.env.TRUST_PROXY !== "1") return peer;
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",");
  return forwarded.split(",").at(-1)?.trim() || peer;
}

/** Answers a request whose body is too large, or of unknown size, before anything reads it. */
function refused(request: IncomingMessage, response: ServerResponse): boolean {
  const size = Number(request.headers["content-length"] ?? 0);
  const unknown = request.headers["transfer-encoding"] !== undefined;
  if (!unknown && size <= largestBody) return false;
  response.writeHead(unknown ? 411 : 413, { "content-type": "text/plain", connection: "close" });
  response.end(unknown ? "Send a Content-Length." : "That is more than Waypoint accepts at once.");
  return true;
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
