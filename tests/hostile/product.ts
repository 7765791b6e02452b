import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { vi } from "vitest";
import { startCluster } from "@/lib/db/embedded/start-cluster";
import { freePort, type Launched, launch } from "@/tests/launcher/launched";
import { processesOf } from "@/tests/launcher/processes";

/** The product as `npm start` serves it, on data of its own, which outlives each of its runs. */
export type Product = {
  readonly data: string;
  readonly port: number;
  /** The run under way, or the last one. */
  run(): Launched;
  /** Starts it again once it ended. Returns when it serves. */
  start(): Promise<void>;
  /** Sends the server the signal. Returns when it ended; after SIGKILL its database goes on alone. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
  /** Returns once `/readyz` says that it is. */
  ready(): Promise<void>;
  /** What all runs printed from here on. */
  listen(): () => string;
  /** Ends all of it and removes its data. */
  remove(): Promise<void>;
};

export async function startProduct(
  settings: Readonly<Record<string, string>> = {},
  data = mkdtempSync(join(tmpdir(), "waypoint-hostile-")),
): Promise<Product> {
  const port = await freePort();
  const runs: Launched[] = [];
  const run = () => {
    const last = runs.at(-1);
    if (!last) throw new Error("It was never started.");
    return last;
  };
  const start = () => {
    // Everybody comes by an address of their own, so that the limit on one does not stop the others.
    runs.push(launch(process.cwd(), port, { WAYPOINT_DATA_DIR: data, TRUST_PROXY: "1", ...settings }));
    return run().up;
  };
  const end = (signal: "SIGTERM" | "SIGKILL") => {
    run().process.kill(signal);
    return run().ended;
  };
  const printed = () => runs.map(({ output }) => output()).join("");
  await start();
  return {
    data,
    port,
    run,
    start,
    end,
    ready: () =>
      vi.waitFor(
        async () => {
          const { status } = await fetch(`http://localhost:${port}/readyz`);
          if (status !== 200) throw new Error(`/readyz says ${status}.`);
        },
        { timeout: 60_000, interval: 20 },
      ),
    listen: () => {
      const before = printed().length;
      return () => printed().slice(before);
    },
    remove: async () => {
      await end("SIGTERM");
      for (const pid of processesOf(data)) process.kill(pid, "SIGKILL");
      rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** The process id of the product's PostgreSQL. */
export function postmasterOf({ data }: Pick<Product, "data">): number {
  return Number.parseInt(readFileSync(join(data, "postgres/postmaster.pid"), "utf8"), 10);
}

/** Does the work with a connection to the product's database, which has to run. */
export async function withDatabase<T>(
  { data }: Pick<Product, "data">,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const { url } = await startCluster(data);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
