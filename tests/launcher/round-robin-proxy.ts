import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

export type RoundRobinProxy = {
  readonly server: Server;
  /** Requests that each target has answered, in the order of the targets. */
  readonly answered: readonly number[];
};

/**
 * A proxy that gives each request to the next target in turn, and leaves out one that did not answer from then on. A
 * request that got no answer is answered with 502; only a read is asked of another target, since a write may have
 * happened.
 */
export function roundRobinProxy(ports: readonly number[]): RoundRobinProxy {
  const answered = ports.map(() => 0);
  let targets = ports.map((_, target) => target);
  let turn = 0;

  async function pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await text(asked);
    for (;;) {
      const target = targets[turn++ % targets.length];
      if (target === undefined) break; // none is left
      if (await passTo(target, asked, body, answer)) return;
      targets = targets.filter((other) => other !== target);
      if (asked.method !== "GET") break;
    }
    answer.writeHead(502).end();
  }

  /** False if no answer came; one that breaks off breaks the client's. */
  function passTo(target: number, asked: IncomingMessage, body: string, answer: ServerResponse): Promise<boolean> {
    const { method, url: path, headers } = asked;
    const forwarded = {
      "x-forwarded-host": headers.host,
      "x-forwarded-for": headers["x-forwarded-for"] ?? "127.0.0.1",
    };
    return new Promise((resolve) => {
      const passed = request({ port: ports[target], method, path, headers: { ...headers, ...forwarded } }, (got) => {
        answered[target] = (answered[target] ?? 0) + 1;
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.on("error", () => answer.destroy());
        got.on("end", () => resolve(true));
        got.on("close", () => resolve(true));
        got.pipe(answer);
      });
      passed.on("error", () => resolve(answer.headersSent));
      passed.end(body);
    });
  }

  return { server: createServer((asked, answer) => void pass(asked, answer)), answered };
}
