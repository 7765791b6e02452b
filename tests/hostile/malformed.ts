import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unexpectedLines } from "./judge";
import type { Product } from "./product";
import { exchange, statusesIn } from "./raw-socket";
import { tell } from "./table";

const host = "Host: localhost\r\n";
const close = "Connection: close\r\n";
const smuggled = `GET /smuggled HTTP/1.1\r\n${host}\r\n`;
const post = (headers: string, body: string) => `POST /profile/ratings HTTP/1.1\r\n${host}${headers}\r\n${body}`;

/** What is sent, and the statuses of the answers until the connection ends: one answer, or none, to each. */
const requests: readonly (readonly [name: string, sent: string, statuses: readonly number[]])[] = [
  ["a length and chunks", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", `0\r\n\r\n${smuggled}`), [400]],
  ["chunks and a length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", `0\r\n\r\n${smuggled}`), [400]],
  ["two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", `hello${smuggled}`), [400]],
  ["two equal lengths", post("Content-Length: 5\r\nContent-Length: 5\r\n", `hello${smuggled}`), [400]],
  ["a list of lengths", post("Content-Length: 5, 6\r\n", `hello${smuggled}`), [400]],
  ["a length below zero", post("Content-Length: -1\r\n", smuggled), [400]],
  ["a length with a sign", post("Content-Length: +5\r\n", `hello${smuggled}`), [400]],
  ["a length beyond all numbers", post("Content-Length: 99999999999999999999\r\n", smuggled), [400]],
  ["chunks that are not", post(`Transfer-Encoding: chunked\r\n${close}`, `zz\r\nhello\r\n0\r\n\r\n${smuggled}`), [400]],
  ["a chunk longer than said", post("Transfer-Encoding: chunked\r\n", `1\r\nhello\r\n0\r\n\r\n${smuggled}`), [400]],
  [
    "a chunk beyond all numbers",
    post("Transfer-Encoding: chunked\r\n", `ffffffffffffffffff\r\nhello\r\n${smuggled}`),
    [400],
  ],
  ["an encoding nobody knows", post("Transfer-Encoding: hush\r\n", smuggled), [400]],
  ["chunked not last", post("Transfer-Encoding: chunked, identity\r\n", `0\r\n\r\n${smuggled}`), [400]],
  ["a blank before the colon", post("Transfer-Encoding : chunked\r\n", `0\r\n\r\n${smuggled}`), [400]],
  ["a folded header", `GET / HTTP/1.1\r\n${host}X: a\r\n b\r\n${close}\r\n`, [400]],
  [
    "a bare line feed in a header",
    `GET / HTTP/1.1\r\n${host}X: a\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    [400],
  ],
  ["a NUL in a header", `GET / HTTP/1.1\r\n${host}X: a\0b\r\n\r\n`, [400]],
  ["no host", `GET / HTTP/1.1\r\n${close}\r\n`, [400]],
  ["two hosts", `GET /roles HTTP/1.1\r\n${host}Host: evil.example\r\n${close}\r\n`, [400]],
  ["headers of 20 kB", `GET / HTTP/1.1\r\n${host}Cookie: ${"a".repeat(20_000)}\r\n\r\n`, [431]],
  ["ten thousand headers", `GET / HTTP/1.1\r\n${host}${"a: b\r\n".repeat(10_000)}\r\n`, [431]],
  ["an address of 20 kB", `GET /${"a".repeat(20_000)} HTTP/1.1\r\n${host}\r\n`, [431]],
  ["HTTP/0.9", "GET /\r\n\r\n", [400]],
  ["HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400]],
  ["HTTP/9.9", `GET / HTTP/9.9\r\n${host}\r\n`, [400]],
  ["the hello of TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", [400]],
  ["TRACE", `TRACE / HTTP/1.1\r\n${host}${close}\r\n`, [405]],
  ["CONNECT", `CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n`, []],
  ["PUT", `PUT /plans HTTP/1.1\r\n${host}${close}Content-Length: 1\r\n\r\nx`, [405]],
  ["a star", `GET * HTTP/1.1\r\n${host}${close}\r\n`, [400]],
  ["the address of another host", `GET http://evil.example/ HTTP/1.1\r\n${host}${close}\r\n`, [400]],
  ["a path that climbs", `GET /../../../etc/passwd HTTP/1.1\r\n${host}${close}\r\n`, [404]],
  [
    "a built file's path that climbs",
    `GET /_next/static/..%2f..%2f..%2fpackage.json HTTP/1.1\r\n${host}${close}\r\n`,
    [404],
  ],
  [
    "another protocol to go on with",
    `GET /healthz HTTP/1.1\r\n${host}Connection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n`,
    [200],
  ],
  [
    "three at once",
    `${`GET /healthz HTTP/1.1\r\n${host}\r\n`.repeat(2)}GET /healthz HTTP/1.1\r\n${host}${close}\r\n`,
    [200, 200, 200],
  ],
  ["one, and rubbish with it", `GET /healthz HTTP/1.1\r\n${host}\r\nhush hush\r\n\r\n`, [400]],
];

/** Bytes that are no request, or two, or one that nobody should take for another. */
export function describeMalformed(product: () => Product): void {
  describe("a malformed request", () => {
    let refused = 0;
    let served = 0;
    let log: () => string;
    beforeAll(() => {
      log = product().listen();
    });

    test.each(requests)(
      "%s gets its one answer, and nothing after it is taken for a request",
      async (_, sent, statuses) => {
        const answers = await exchange(product().port, sent);
        expect(statusesIn(answers)).toEqual(statuses);
        expect(answers).not.toContain("/smuggled");
        for (const status of statuses)
          if (status < 400) served++;
          else refused++;
        if (statuses.length === 0) refused++;
      },
    );

    test("whose sender says no more after it is answered all the same", async () => {
      const asked = `GET /healthz HTTP/1.1\r\n${host}${close}\r\n`;
      expect(statusesIn(await exchange(product().port, asked, { halfClosed: true }))).toEqual([200]);
      served++;
    });

    test("leaves the server serving, and no error in its log", async () => {
      await product().ready();
      expect(unexpectedLines(log())).toEqual([]);
    });

    afterAll(() => {
      tell({ what: "malformed requests", tried: requests.length + 1, refused, survived: served, lost: 0 });
    });
  });
}
