import type { IncomingMessage, ServerResponse } from "node:http";
import { largestFile } from "@/lib/own-data/file-failures";
import { fileTooLarge, type Refusal, tooLarge } from "./refusals";
import { isRefused, refuse } from "./refuse";

/** Largest body that a request may have, in bytes. Forms are far smaller. */
export const largestBody = 64 * 1024;

/** The one page with a form that sends a file. */
const filePage = "/account/data";

/** Most bytes of a body, and what is said of more. */
type Limit = { readonly bytes: number; readonly refusal: Refusal };

function limitOf({ url = "" }: IncomingMessage): Limit {
  if (url.split("?", 1)[0] !== filePage) return { bytes: largestBody, refusal: tooLarge };
  return { bytes: largestFile + largestBody / 2, refusal: fileTooLarge }; // the rest is what a form puts around it
}

/**
 * Refuses a request whose body is larger than its page takes: at once where it says its length, else as soon as more has
 * come in. Returns whether it is answered already.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  const limit = limitOf(request);
  if (Number(request.headers["content-length"] ?? 0) > limit.bytes) {
    refuse(request, response, limit.refusal); // Node reads the rest and drops it, so that the client comes to the answer
    return true;
  }
  if (request.headers["transfer-encoding"] !== undefined) count(request, response, limit);
  return false;
}

/** Counts what the parser hands to the request; a listener of our own would take it from whoever reads the body. */
function count(request: IncomingMessage, response: ServerResponse, { bytes, refusal }: Limit): void {
  const push = request.push.bind(request);
  let size = 0; // bytes
  request.push = (chunk: Buffer | null) => {
    size += chunk?.length ?? 0;
    if (size <= bytes) return push(chunk);
    if (!isRefused(response)) {
      response.once("finish", () => request.destroy()); // whoever reads the body must not take it for whole
      refuse(request, response, refusal);
    }
    return false;
  };
}
