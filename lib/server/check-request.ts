import type { IncomingMessage } from "node:http";
import { isFromOwnPage } from "@/lib/http/own-origin";
import { foreign, nothingThere, type Refusal, unexpected, unreadable, wrongMethod } from "./refusals";

const methods = ["GET", "HEAD", "POST"];

/** Why the application does not get to see this request; `null` if it does. */
export function refusalOf(request: IncomingMessage): Refusal | null {
  const { method = "", url = "", headers } = request;
  const hosts = request.headersDistinct.host ?? []; // of two, a proxy may believe the other
  if (hosts.length !== 1 || !url.startsWith("/")) return unreadable;
  if (!methods.includes(method)) return wrongMethod;
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== "100-continue") return unexpected;
  if (isNowhere(url)) return nothingThere;
  // Everything that writes is a POST: of an action, or of a route that lib/http/form-route.ts makes.
  if (method === "POST" && !isFromOwnPage(headers)) return foreign(headers.origin);
  return null;
}

/** No address of ours holds what cannot be decoded, or U+0000, which the database cannot hold either. */
function isNowhere(url: string): boolean {
  const [path = "", query = ""] = url.split(/\?(.*)/s);
  try {
    return decodeURIComponent(path).includes("\0") || query.includes("%00");
  } catch {
    return true;
  }
}
