import type { IncomingMessage, ServerResponse } from "node:http";
import { tooLarge } from "./refusals";
import { isRefused, refuse } from "./refuse";

/** Largest body that a request may have, in bytes. Forms are far smaller. */
export const largestBody = 64 * 1024;

/**
 * Refuses a request whose body is larger than `largestBody`: at once where it says its length, else as soon as more has
 * come in. Returns whether it is answered already.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers["content-length"] ?? 0) > largestBody) {
    refuse(request, response, tooLarge); // Node reads the rest and drops it, so that the client comes to the answer
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
    if (!isRefused(response)) {
      response.once("finish", () => request.destroy()); // whoever reads the body must not take it for whole
      refuse(request, response, tooLarge);
    }
    return false;
  };
}
