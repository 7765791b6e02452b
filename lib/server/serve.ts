import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { signInOrigins } from "@/lib/accounts/sign-in-origins";
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

/**
 * Serves the web application on the port and returns what ends it: no new connection, requests under way finished,
 * the database's connections closed.
 * @param folder of the build to serve; `null`: none, with hot reload instead
 */
export async function serve(port: number, folder: string | null): Promise<() => Promise<void>> {
  const development = folder === null;
  const { default: next } = await import("next");
  // It would listen for upgrades of any server that it is given or finds; a server that never listens keeps it out.
  const app = next({ dev: development, port, quiet: !development, httpServer: createServer() });
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
  // What Node would refuse with a bare line is refused like everything else.
  const server = createServer({ requireHostHeader: false, headersTimeout: 15_000, requestTimeout: 30_000 }, listener);
  server.on("checkExpectation", listener);
  server.on("clientError", refuseConnection);
  const close = closing(server);
  const destroySockets = development ? upgrading(server, app.getUpgradeHandler()) : () => {};
  await listening(server, port);
  if (cache) void warm(port);
  return async () => {
    destroySockets();
    await close();
    await app.close();
    await globalThis.waypointDb?.$disconnect();
    restoreConsole();
  };
}

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;

/** Hands the sockets of hot reload on. Returns what destroys them, since the server no longer counts them as its own. */
function upgrading(server: Server, upgrade: Upgrade): () => void {
  const sockets = new Set<Duplex>();
  server.on("upgrade", (request, socket, head) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    upgrade(request, socket, head).catch(() => socket.destroy());
  });
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
