import { once } from "node:events";
import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { afterEach, describe, expect, test } from "vitest";
import type { Product } from "./product";
import { opened } from "./raw-socket";
import { tell } from "./table";
import { visitor } from "./visitor";

const isLong = process.env.TEST_LONG === "1";
const clients = isLong ? 1_000 : 50;
const host = "Host: localhost\r\n";

/** How each of many clients keeps its connection busy with next to nothing. */
const kinds: readonly (readonly [name: string, begin: (socket: Socket) => void, goOn: (socket: Socket) => void])[] = [
  [
    "send their headers line by line",
    (socket) => socket.write(`GET / HTTP/1.1\r\n${host}`),
    (socket) => socket.write("X: a\r\n"),
  ],
  [
    "send their form byte by byte",
    (socket) =>
      socket.write(
        `POST /sign-in HTTP/1.1\r\n${host}Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 60000\r\n\r\n--x\r\n`,
      ),
    (socket) => socket.write("a"),
  ],
  [
    "send their chunks byte by byte",
    (socket) => socket.write(`POST /profile/ratings HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n`),
    (socket) => socket.write("1\r\na\r\n"),
  ],
  [
    "do not read their answer",
    (socket) => {
      socket.pause();
      socket.write(`GET /skills/map HTTP/1.1\r\n${host}\r\n`.repeat(3));
    },
    () => {},
  ],
];

/** Clients that take their time, many at once. */
export function describeSlowClients(product: () => Product): void {
  describe("many clients that", () => {
    const sockets: Socket[] = [];
    afterEach(() => {
      for (const socket of sockets.splice(0)) socket.destroy();
    });

    test.each(kinds)("%s keep nobody else from being served", async (name, begin, goOn) => {
      for (let n = 0; n < clients; n++) sockets.push(await opened(product().port));
      for (const socket of sockets) begin(socket);
      const times: number[] = [];
      for (const path of ["/healthz", "/", "/roles/ai-engineer", "/sign-in", "/readyz"]) {
        for (const socket of sockets) goOn(socket);
        const began = performance.now();
        const { status } = await visitor(product().port).ask({ path });
        expect(status).toBe(200);
        times.push(performance.now() - began);
      }
      tell({
        what: `others asking while ${clients} clients ${name}`,
        tried: times.length,
        refused: 0,
        survived: times.length,
        lost: 0,
        slowest: Math.max(...times),
      });
    });

    if (isLong) {
      test("never come to an end are cut off in the end", async () => {
        // One that does not read its answer does not see either that it was cut.
        const cut = kinds.slice(0, -1).map(async ([, begin]) => {
          const socket = await opened(product().port);
          begin(socket);
          socket.resume();
          await once(socket, "close");
        });
        await Promise.all(cut);
        tell({
          what: "clients that never come to an end",
          tried: cut.length,
          refused: cut.length,
          survived: 0,
          lost: 0,
        });
      });
    }
  });
}
