import type { IncomingMessage, ServerResponse } from "node:http";

/** Largest body that a request may have, in bytes. Forms are far smaller. */
export const largestBody = 256 * 1024;

/**
 * Answers 413 to a request whose body is larger than `largestBody`: at once where it says its length, else as soon as
 * more has come in, and reads no further. Returns whether it is answered already.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers["content-length"] ?? 0) > largestBody) {
    refuse(request, response);
    return true;
  }
  if (request.headers["transfer-encoding"] !== undefined) count(request, response);
  return false;
}

/** Counts what the parser hands to the request; a listener of our own would take it from whoever reads the body. */
function count(request: IncomingMessage, response: ServerResponse): void {
  const push = request.push.bind(request);
  let size = 0; // bytes
  request.push = (chunk: Buffer | null) => {
    size += chunk?.length ?? 0;
    if (size <= largestBody) return push(chunk);
    refuse(request, response);
    return false;
  };
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) {
    request.destroy();
    return;
  }
  response.writeHead(413, { "content-type": "text/plain; charset=utf-8", connection: "close" });
  response.end("That is more than Waypoint accepts at once.\n", () => request.destroy());
}
