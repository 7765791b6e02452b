import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { closing } from "@/lib/server/closing";
import { portOf } from "./test-client";

test("clients that go on writing get one answer more at most, and none of their writes is cut", async () => {
  const stored = new Set<string>();
  const waiting: (() => void)[] = []; // writes under way
  let held = false;
  const server = createServer(async (sent, response) => {
    const note = (await sent.toArray()).join("");
    if (held) await new Promise<void>((resolve) => waiting.push(resolve));
    stored.add(note);
    response.end("saved");
  });
  const close = closing(server);
  server.listen(0);
  await once(server, "listening");
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const post = async (note: string): Promise<IncomingMessage> => {
    const sent = request({ port: portOf(server), method: "POST", agent });
    sent.end(note);
    const [answer]: IncomingMessage[] = await once(sent, "response");
    if (!answer) throw new Error("No answer came.");
    await answer.toArray();
    return answer;
  };

  const acknowledged: string[] = [];
  const lastConnections: (string | undefined)[] = [];
  const write = async (client: number) => {
    for (let count = 0; ; count++) {
      const note = `${client}: ${count}`;
      const answer = await post(note).catch(() => null);
      if (!answer) return;
      acknowledged.push(note);
      lastConnections[client] = answer.headers.connection;
    }
  };
  const clients = [0, 1, 2, 3].map(write);
  await until(() => acknowledged.length > 40);

  held = true;
  await until(() => waiting.length === 4);
  const before = acknowledged.length;
  const ended = close();
  for (const finish of waiting) finish();
  await Promise.all([ended, ...clients]);

  expect(acknowledged.length - before).toBe(4);
  expect(lastConnections).toEqual(["close", "close", "close", "close"]);
  expect([...stored]).toEqual(expect.arrayContaining(acknowledged));
  expect(stored.size).toBe(acknowledged.length);
});

test("what is not finished by the limit is cut, so that the end comes", async () => {
  const server = createServer(() => {}); // never answers
  const close = closing(server, 1);
  server.listen(0);
  await once(server, "listening");
  const sent = request({ port: portOf(server) }).end();
  const outcome = once(sent, "response").catch((error: Error) => error);
  await once(server, "request");
  await close();
  expect(await outcome).toBeInstanceOf(Error);
});

test("a connection whose answer had started before the end is closed after it", async () => {
  let finish = () => {};
  const server = createServer((_sent, response) => {
    response.write("started");
    finish = () => void response.end();
  });
  const close = closing(server);
  server.listen(0);
  await once(server, "listening");
  const sent = request({ port: portOf(server), agent: new Agent({ keepAlive: true }) }).end();
  const [answer]: IncomingMessage[] = await once(sent, "response");
  const ended = close();
  finish();
  expect((await answer?.toArray())?.join("")).toBe("started");
  await ended;
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn();
}
