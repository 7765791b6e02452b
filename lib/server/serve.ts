import { createServer, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { signInOrigins } from "@/lib/accounts/sign-in-origins";
import { loadedVersion } from "@/lib/catalog/current-catalogue";
import { isHttps } from "@/lib/http/app-url";
import { contentSecurityPolicy } from "@/lib/http/security-headers";
import { themeCookie } from "@/lib/http/theme";
import { consoleToLog } from "@/lib/server/console-to-log";
import { builtFiles } from "./built-files";
import { closing } from "./closing";
import { guarded } from "./guard";
import { ownHeaders } from "./own-requests";
import { pageCache } from "./page-cache";
import { publicPages } from "./public-pages";
import { refuseConnection } from "./refuse-connection";
import { beginStopping } from "./stopping";

/** Milliseconds without a byte after which a connection is cut, or a client that never reads its answer would hold it for good. */
const longestSilence = 60_000;

/**
 * Serves the web application on the port and returns what ends it: no new connection, requests under way finished,
 * the database's connections closed.
 * @param folder of the build to serve; `null`: none, with hot reload instead
 */
export async function serve(port: number, folder: string | null): Promise<() => Promise<void>> {
  const development = folder === null;
  // What Node would refuse with a bare line is refused like everything else.
  const server = createServer({ requireHostHeader: false, headersTimeout: 15_000, requestTimeout: 30_000 });
  if (!development) server.timeout = longestSilence; // hot reload keeps its own connection open
  const { default: next } = await import("next");
  // Next listens for upgrades of the server that it is given or finds. Only hot reload has any; else it gets one that never listens.
  const app = next({ dev: development, port, quiet: !development, httpServer: development ? server : createServer() });
  await app.prepare();
  const restoreConsole = development ? () => {} : consoleToLog();
  const handle = app.getRequestHandler();
  const cache = development ? null : pageCacheFor(port, folder);
  const built = development ? null : builtFiles(folder);

  const listener = guarded(async (request, response, isOwn) => {
    if (built?.(request, response)) return;
    if (!isOwn && (await cache?.(request, response))) return;
    await handle(request, response);
  });
  server.on("request", listener);
  server.on("checkExpectation", listener);
  server.on("clientError", refuseConnection);
  const close = closing(server);
  const destroyUpgraded = upgradedSockets(server, development);
  await listening(server, port);
  if (cache) void warm(port);
  return async () => {
    beginStopping();
    destroyUpgraded();
    await close();
    await app.close();
    await globalThis.waypointDb?.$disconnect();
    restoreConsole();
  };
}

/** Returns what destroys the sockets of hot reload, since the server no longer counts them as its own. */
function upgradedSockets(server: Server, development: boolean): () => void {
  const sockets = new Set<Duplex>();
  // Without a listener for it, an upgrade is a request like any other.
  if (development) {
    server.on("upgrade", (_request, socket) => {
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
    });
  }
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

/** The pages for everyone, rendered by the server's asking itself, without what the client sent. */
function pageCacheFor(port: number, folder: string): ReturnType<typeof pageCache> {
  return pageCache({
    isPublic: publicPages(folder),
    render: ({ path, theme }) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        redirect: "manual",
        headers: { "accept-encoding": "identity", cookie: `${themeCookie}=${theme}`, ...ownHeaders },
      }),
    version: loadedVersion,
    policyOf: (inline) =>
      contentSecurityPolicy({ inline, https: isHttps(), development: false, signInOrigins: signInOrigins() }),
  });
}

/** Asks once for the pages that everyone begins with, so that no visitor waits for a first rendering. */
async function warm(port: number): Promise<void> {
  for (const path of ["/", "/roles", "/skills", "/skills/map", "/compare", "/routes", "/choose", "/questions"]) {
    const done = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
    if (!done) return; // the server was stopped
    await done.arrayBuffer().catch(() => null);
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve());
  });
}
