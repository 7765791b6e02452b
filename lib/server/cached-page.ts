import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import fresh from "fresh";
import Negotiator from "negotiator";
import type { InlineHashes } from "@/lib/http/security-headers";
import { inlineHashes } from "./inline-hashes";

/** The encodings of a page, the one that makes it smallest first. */
const encodings = ["br", "gzip", "identity"] as const;
type Encoding = (typeof encodings)[number];

/** A page that everyone may get, compressed once, under a policy that names its own scripts. */
export type CachedPage = {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bodies: Readonly<Record<Encoding, Buffer>>;
  /** Of the body before it was compressed. */
  readonly hash: string;
  /** Bytes of all bodies. */
  readonly size: number;
};

/** Of the connection or the one response, or set anew here. */
const notCached = new Set([
  ...["cache-control", "connection", "content-encoding", "content-length", "content-security-policy", "date", "etag"],
  ...["keep-alive", "transfer-encoding", "vary", "x-request-id"],
]);

/**
 * The page as it is cached; `null` if it must not be: when it is not whole, sets a cookie, or has no script of its own.
 * @param body of the response, as it was rendered
 * @param policyOf the policy of a page whose inline scripts and styles have these hashes
 */
export async function toCachedPage(
  rendered: Response,
  body: string,
  policyOf: (hashes: InlineHashes) => string,
): Promise<CachedPage | null> {
  const nonce = rendered.headers.get("content-security-policy")?.match(/'nonce-([^']+)'/)?.[1];
  const hashes = nonce === undefined ? null : inlineHashes(body, nonce);
  if (rendered.status !== 200 || rendered.headers.has("set-cookie") || !hashes) return null;
  const bodies = await encoded(Buffer.from(body));
  return {
    headers: [
      ...[...rendered.headers].filter(([name]) => !notCached.has(name)),
      ["content-security-policy", policyOf(hashes)],
      ["cache-control", "private, no-cache"],
      // Back after signing in finds another cookie and asks again.
      ["vary", [rendered.headers.get("vary"), "Cookie", "Accept-Encoding"].filter(Boolean).join(", ")],
    ],
    bodies,
    hash: createHash("sha256").update(body).digest("base64url").slice(0, 22),
    size: Object.values(bodies).reduce((bytes, { length }) => bytes + length, 0),
  };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function encoded(identity: Buffer): Promise<CachedPage["bodies"]> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 };
  const [br, gzipped] = await Promise.all([brotli(identity, { params }), zip(identity)]);
  return { br, gzip: gzipped, identity };
}

/** Answers with the page as the client reads it: 304 if it has it already, 406 if it reads no encoding that there is. */
export function sendPage(page: CachedPage, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of page.headers) response.setHeader(name, value);
  const accepted = new Negotiator(request).encodings([...encodings]);
  const encoding = encodings.find((one) => accepted.includes(one));
  if (!encoding) {
    response.statusCode = 406;
    response.setHeader("content-type", "text/plain; charset=utf-8");
    response.end("This page is sent as br, gzip or identity.\n");
    return;
  }
  const etag = `"${page.hash}-${encoding}"`;
  response.setHeader("etag", etag);
  if (fresh(request.headers, { etag })) {
    response.statusCode = 304;
    response.end();
    return;
  }
  if (encoding !== "identity") response.setHeader("content-encoding", encoding);
  const body = page.bodies[encoding];
  response.setHeader("content-length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}
