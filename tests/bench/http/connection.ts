import { connect } from "node:net";
import { performance } from "node:perf_hooks";

const chunksEnd = Buffer.from("\r\n0\r\n\r\n");

/**
 * Asks for an address over one connection, the next time as soon as the answer is whole, and reads no more of an answer
 * than where it ends: a client that costs so little leaves its server to be measured.
 * @param end on the clock of `performance`, in milliseconds
 * @returns how many answers came; rejects if one is not 200
 */
export function keepAsking(address: URL, headers: Readonly<Record<string, string>>, end: number): Promise<number> {
  const fields = { host: address.host, "accept-encoding": "br, gzip", ...headers };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  const request = Buffer.from(`GET ${address.pathname} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(address.port), address.hostname, () => socket.write(request));
    let answers = 0;
    let head = "";
    /** Bytes of the body that are still to come; null while the head is, or where the answer comes in chunks. */
    let left: number | null = null;
    /** The last bytes that came: the end of an answer in chunks may be split. */
    let tail = Buffer.alloc(0);

    socket.on("error", reject);
    socket.on("data", (chunk: Buffer) => {
      let body = chunk;
      if (!head.includes("\r\n\r\n")) {
        head += chunk.toString("latin1");
        const headEnd = head.indexOf("\r\n\r\n") + 4;
        if (headEnd < 4) return;
        if (!head.startsWith("HTTP/1.1 200")) {
          socket.destroy(new Error(`${address} answered ${head.slice(0, 12)}.`));
          return;
        }
        body = chunk.subarray(chunk.length - (head.length - headEnd));
        head = head.slice(0, headEnd);
        const length = /^content-length: (\d+)/im.exec(head)?.[1];
        left = length === undefined ? null : Number(length);
      }
      if (left === null) {
        tail = Buffer.concat([tail, chunk.subarray(-chunksEnd.length)]).subarray(-chunksEnd.length);
        if (!tail.equals(chunksEnd)) return;
      } else {
        left -= body.length;
        if (left > 0) return;
      }
      answers++;
      head = "";
      left = null;
      if (performance.now() < end) socket.write(request);
      else socket.end(() => resolve(answers));
    });
  });
}
