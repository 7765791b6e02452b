import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import type { InlineHashes } from "@/lib/http/security-headers";
import { dayIn } from "@/lib/time/days";
import { type CachedAddress, cachedAddress } from "./cached-address";
import { type CachedPage, sendPage, toCachedPage } from "./cached-page";

const largest = 64 * 1024 * 1024; // bytes of all pages together
const ttl = 60_000; // milliseconds; then the version is asked behind the visitor, who still gets the cached page

type PageCacheOptions = {
  /** Whether a path is that of a page for everyone. */
  readonly isPublic: (path: string) => boolean;
  /** What a visitor gets who asks for the address. */
  readonly render: (address: CachedAddress) => Promise<Response>;
  /** Of what the pages show: while it is the same, so are they. */
  readonly version: () => Promise<string>;
  /** The security policy of a page whose inline scripts and styles have these hashes. */
  readonly policyOf: (hashes: InlineHashes) => string;
  /** The present; a page is cached for its UTC day at most, since it may show a plan that begins soon. */
  readonly clock?: () => Date;
};

/** A page that everyone may get, or one that must not be cached and answers the one request that had it rendered. */
type Rendered =
  | { readonly kind: "cached"; readonly page: CachedPage; readonly version: string }
  | { readonly kind: "once"; readonly response: Response; readonly body: string; given: boolean };

/**
 * Caches the pages that are the same for every visitor, each until what it shows has another version: a page that is
 * rendered again has another tag, and everyone would load it anew. One that cannot be rendered again, since the database
 * is away, stays as it was.
 * @returns answers a request if its page is for everyone; whether it did
 */
export function pageCache({ isPublic, render, version, policyOf, clock = () => new Date() }: PageCacheOptions) {
  const pages = new LRUCache<string, Rendered, CachedAddress>({
    maxSize: largest,
    sizeCalculation: (rendered) => (rendered.kind === "cached" ? rendered.page.size : rendered.body.length + 1),
    ttl,
    ttlResolution: 0,
    perf: { now: () => clock().getTime() },
    allowStale: true,
    allowStaleOnFetchRejection: true,
    noDeleteOnFetchRejection: true,
    fetchMethod: async (_key, stale, { context }) => {
      const shown = await version(); // before it is rendered, so that a change meanwhile is seen the next time
      if (stale?.kind === "cached" && stale.version === shown) return stale;
      const response = await render(context);
      if (response.status >= 500 && stale?.kind === "cached") throw new Error(`A page answered ${response.status}.`);
      const body = await response.text();
      const page = await toCachedPage(response, body, policyOf);
      return page ? { kind: "cached", page, version: shown } : { kind: "once", response, body, given: false };
    },
  });
  const keyOf = ({ theme, path }: CachedAddress) => `${dayIn("UTC", clock())} ${theme} ${path}`;

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const address = cachedAddress(request, isPublic);
    if (!address) return false;
    const key = keyOf(address);
    const rendered = await pages.fetch(key, { context: address }).catch(() => undefined);
    if (!rendered || request.destroyed) return false;
    if (rendered.kind === "cached") {
      sendPage(rendered.page, request, response);
      return true;
    }
    if (pages.peek(key) === rendered) pages.delete(key);
    if (rendered.given) return false; // another visitor who waited for it got it: this one's is rendered for them
    rendered.given = true;
    sendOnce(rendered, request, response);
    return true;
  };
}

const ofConnection = new Set(["connection", "content-length", "keep-alive", "transfer-encoding", "x-request-id"]);

function sendOnce(
  { response: rendered, body }: { readonly response: Response; readonly body: string },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.statusCode = rendered.status;
  for (const [name, value] of rendered.headers) {
    if (name === "set-cookie") response.appendHeader(name, value);
    else if (!ofConnection.has(name)) response.setHeader(name, value); // those of every answer are there already
  }
  response.setHeader("content-length", Buffer.byteLength(body));
  response.end(request.method === "HEAD" ? undefined : body);
}
