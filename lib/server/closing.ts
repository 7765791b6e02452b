import type { Server, ServerResponse } from "node:http";

/** Milliseconds for requests under way at the end: more than the longest that a write may take. */
const longestEnd = 25_000;

/**
 * Returns what ends the server. From then on there is no new connection, and each that is open carries one answer more
 * at most, so that a client that goes on writing is not cut in the middle of it.
 */
export function closing(server: Server, limit = longestEnd): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  let ending = false;
  server.prependListener("request", (_request, response: ServerResponse) => {
    underWay.add(response);
    if (ending) response.setHeader("connection", "close");
    response.once("close", () => {
      underWay.delete(response);
      if (ending) server.closeIdleConnections(); // its headers may have been on their way before the end began
    });
  });
  return () =>
    new Promise((resolve) => {
      ending = true;
      for (const response of underWay) if (!response.headersSent) response.setHeader("connection", "close");
      const cut = setTimeout(() => server.closeAllConnections(), limit);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      server.closeIdleConnections();
    });
}
