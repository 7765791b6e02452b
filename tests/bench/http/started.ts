import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

type Started = { readonly address: string; stop(): Promise<void> };

/** The product, as `npm start` serves it, on a database of its own in the folder. */
export async function startProduct(folder: string): Promise<Started> {
  const port = await freePort();
  const child = run(["scripts/start.mjs"], {
    PORT: String(port),
    WAYPOINT_DATA_DIR: join(folder, "data"),
    WAYPOINT_BUILD_DIR: ".next-test",
    DATABASE_URL: "",
    APP_URL: "",
  });
  return up(child, `http://localhost:${port}`);
}

/**
 * The framework's own server with one page that is rendered for each request and shows a word: what any page of one
 * person costs at least.
 */
export async function startEmptyPage(): Promise<Started> {
  const folder = ".next-bench";
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  cpSync("tests/bench/http/empty-app", folder, { recursive: true });
  const next = "node_modules/next/dist/bin/next";
  const [code] = await once(run([next, "build", folder], {}), "close");
  if (code !== 0) throw new Error("The empty page could not be built.");
  const port = await freePort();
  return up(run([next, "start", folder, "-p", String(port)], {}), `http://localhost:${port}`);
}

function run(args: readonly string[], settings: Readonly<Record<string, string>>): ChildProcess {
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1", ...settings };
  return spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
}

/** Once its first page answers. Throws if the process ends before. */
async function up(child: ChildProcess, address: string): Promise<Started> {
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error(`The server of ${address} ended with ${child.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    address,
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "close");
    },
  };
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    async (response) => (await response.arrayBuffer()).byteLength > 0 && response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  return address.port;
}
