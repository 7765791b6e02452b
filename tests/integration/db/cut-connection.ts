import { once } from "node:events";
import { createServer, connect as dial, type Server, type Socket } from "node:net";

/** A TCP relay before PostgreSQL that breaks connections as a failing network does. */
export type CutConnection = {
  /** The database's address through the relay. */
  readonly url: string;
  /** From now on a connection is broken when a message that holds this statement passes: before it arrives, or once it was answered. */
  cutAt(statement: string, when: "before" | "after"): void;
  close(): void;
};

/** @param url of a database at a Unix socket */
export async function cutConnection(url: string): Promise<CutConnection> {
  let rule: { statement: string; when: "before" | "after" } | null = null;
  const socketPath = `${new URL(url).searchParams.get("host")}/.s.PGSQL.${new URL(url).port}`;
  const relay = createServer((client) => {
    const server = dial(socketPath);
    const cut = () => {
      client.destroy();
      server.destroy();
    };
    let answered = false;
    both(client, server, (data) => {
      const hit = rule !== null && data.includes(rule.statement);
      if (hit && rule?.when === "before") return cut();
      answered ||= hit;
      server.write(data);
    });
    both(server, client, (data) => (answered ? cut() : client.write(data)));
  });
  return {
    url: await addressThrough(relay, url),
    cutAt: (statement, when) => {
      rule = { statement, when };
    },
    close: () => relay.close(),
  };
}

function both(from: Socket, to: Socket, pass: (data: Buffer) => void): void {
  from.on("data", pass);
  from.on("error", () => to.destroy());
  from.on("close", () => to.destroy());
}

async function addressThrough(relay: Server, url: string): Promise<string> {
  relay.listen(0, "127.0.0.1");
  await once(relay, "listening");
  const address = relay.address();
  if (address === null || typeof address === "string") throw new Error("The relay listens on no port.");
  const through = new URL(url);
  through.search = "";
  through.hostname = "127.0.0.1";
  through.port = String(address.port);
  return through.href;
}
