import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { dayIn } from "@/lib/time/days";
import { type KeptAddress, keptAddress } from "./kept-address";

const largest = 48 * 1024 * 1024; // bytes of all pages together
const fresh = 60_000; // milliseconds; then it is rendered anew behind the visitor, who still gets what is there

/** A page as it was rendered, cut where its nonce stood. */
type KeptPage = {
  readonly headers: readonly (readonly [name: string, pieces: readonly string[]])[];
  readonly pieces: readonly Buffer[];
  /** Bytes. */
  readonly size: number;
};

/**
 * Pages that are the same for every visitor, rendered once and given out with a nonce of their own each time. One that
 * can not be rendered again, since the database is away, stays as it was.
 * @param render what a visitor gets who asks for the address
 * @param clock the present; a page is kept for its UTC day at most, since it may show a plan that begins soon
 * @returns answers a request if its page is kept, or can be from now on; whether it did
 */
export function keptPages(
  render: (address: KeptAddress) => Promise<Response>,
  clock: () => Date = () => new Date(),
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const pages = new LRUCache<string, KeptPage, KeptAddress>({
    maxSize: largest,
    sizeCalculation: (page) => page.size,
    ttl: fresh,
    ttlResolution: 0,
    perf: { now: () => clock().getTime() },
    allowStale: true,
    allowStaleOnFetchRejection: true,
    noDeleteOnFetchRejection: true,
    fetchMethod: async (_key, _stale, { context }) => toKeep(await render(context)),
  });
  return async (request, response) => {
    const address = keptAddress(request);
    if (!address) return false;
    const key = `${dayIn("UTC", clock())} ${address.theme} ${address.path}`;
    const page = await pages.fetch(key, { context: address }).catch(() => undefined);
    if (!page || request.destroyed) return false;
    await give(page, request, response);
    return true;
  };
}

const perResponse = new Set([
  "connection",
  "content-length",
  "date",
  "keep-alive",
  "transfer-encoding",
  "x-request-id",
]);

/** Only a whole page is kept, and only one that sets nothing in the visitor's browser. Throws if the server failed. */
async function toKeep(rendered: Response): Promise<KeptPage | undefined> {
  if (rendered.status >= 500) throw new Error(`A page answered ${rendered.status}.`);
  const nonce = rendered.headers.get("content-security-policy")?.match(/'nonce-([^']+)'/)?.[1];
  if (rendered.status !== 200 || nonce === undefined || rendered.headers.has("set-cookie")) return undefined;
  const pieces = (await rendered.text()).split(nonce).map((piece) => Buffer.from(piece));
  const headers = [...rendered.headers].filter(([name]) => !perResponse.has(name));
  return {
    headers: headers.map(([name, value]) => [name, value.split(nonce)]),
    pieces,
    size: pieces.reduce((bytes, piece) => bytes + piece.length, 0),
  };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The one that makes it smallest first; 5 takes as long as gzip. */
const encodings = [
  { name: "br", encode: (page: Buffer) => brotli(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) },
  { name: "gzip", encode: (page: Buffer) => zip(page) },
];

async function give(page: KeptPage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const nonce = randomBytes(16).toString("base64");
  for (const [name, pieces] of page.headers) response.setHeader(name, pieces.join(nonce));
  const whole = Buffer.concat(page.pieces.flatMap((piece, at) => (at === 0 ? [piece] : [Buffer.from(nonce), piece])));
  const encoding = encodings.find(({ name }) => accepts(request, name));
  const body = encoding ? await encoding.encode(whole) : whole;
  if (encoding) response.setHeader("content-encoding", encoding.name);
  response.setHeader("content-length", body.length);
  response.end(body);
}

/** Whether the encoding is among those that the client reads, and not refused by a weight of 0. */
function accepts({ headers }: IncomingMessage, encoding: string): boolean {
  const named = [headers["accept-encoding"] ?? []].flat().join().split(",");
  return named.some((entry) => {
    const [name = "", weight = "q=1"] = entry.split(";").map((part) => part.trim());
    return name === encoding && Number(weight.replace("q=", "")) > 0;
  });
}
