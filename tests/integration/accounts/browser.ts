import { createRequire, Module } from "node:module";

type Cookie = { name: string; value: string; maxAge?: number; expires?: Date | number };

const jar = new Map<string, string>();
let requestHeaders: Record<string, string> = {};

/** Stands for `next/headers` outside of a server: one browser's cookies, and the headers of its next request. */
export const nextHeaders = {
  headers: async () => new Headers(requestHeaders),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    set: (first: string | Cookie, value = "", options: Omit<Cookie, "name" | "value"> = {}) =>
      keep(typeof first === "string" ? { name: first, value, ...options } : first),
  }),
};

export const browser = {
  /** Forgets all cookies and headers. */
  reset: () => {
    jar.clear();
    requestHeaders = {};
  },
  cookie: (name: string) => jar.get(name),
  cookieNames: () => [...jar.keys()],
  send: (headers: Record<string, string>) => {
    requestHeaders = headers;
  },
  /** Keeps what a response sets. */
  take: (response: Response) => {
    for (const line of response.headers.getSetCookie()) keep(parse(line));
  },
};

function keep({ name, value, maxAge, expires }: Cookie): void {
  const over = maxAge === 0 || (expires !== undefined && Number(expires) <= Date.now());
  if (over) jar.delete(name);
  else jar.set(name, value);
}

function parse(line: string): Cookie {
  const [pair = "", ...attributes] = line.split("; ");
  const [name = "", value = ""] = pair.split(/=(.*)/s);
  const maxAge = attributes.find((attribute) => attribute.startsWith("Max-Age="))?.slice("Max-Age=".length);
  return { name, value: decodeURIComponent(value), ...(maxAge && { maxAge: Number(maxAge) }) };
}

/** next-auth asks for `next/headers` by `require`, past any mock of the test runner; here it finds the same jar. */
const path = createRequire(import.meta.url).resolve("next/headers");
createRequire(import.meta.url).cache[path] = Object.assign(new Module(path), { exports: nextHeaders, loaded: true });
