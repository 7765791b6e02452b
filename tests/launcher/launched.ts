import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { buildFolder } from "./checkout";

/** One `npm start` in a checkout. */
export type Launched = {
  readonly process: ChildProcess;
  readonly address: string;
  /** Everything it printed so far. */
  output(): string;
  /** Resolves when it serves; rejects with what it printed if it ended first. */
  readonly up: Promise<void>;
  /** Its exit code, once it ended and all its output is in. */
  readonly ended: Promise<number | null>;
};

/** Starts the product as `npm start` would, with no variable set but the port, the build to reuse and those given. */
export function launch(folder: string, port: number, settings: Readonly<Record<string, string>> = {}): Launched {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: "production" as const,
    npm_execpath: join(folder, "npm.js"),
    WAYPOINT_BUILD_DIR: buildFolder,
    PORT: String(port),
    ...settings,
  };
  const started = spawn(process.execPath, ["scripts/start.mjs"], { cwd: folder, env });
  let output = "";
  const ended = once(started, "close").then(([code]: unknown[]) => (typeof code === "number" ? code : null));
  const up = new Promise<void>((resolve, reject) => {
    const gather = (text: Buffer) => {
      output += text;
      if (output.includes("Waypoint is at")) resolve();
    };
    started.stdout.on("data", gather);
    started.stderr.on("data", gather);
    void ended.then((code) => reject(new Error(`It ended with ${code}.\n${output}`)));
  });
  up.catch(() => {}); // a test that awaits its end does not ask
  return { process: started, address: `http://localhost:${port}`, output: () => output, up, ended };
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  return address.port;
}
