import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { filesBelow, fingerprint } from "./fingerprint";
import { Problem } from "./problem";

const sources = ["app", "components", "lib", "public"];
const files = [
  ...["next.config.mjs", "postcss.config.mjs", "proxy.ts", "instrumentation.ts"],
  ...["package-lock.json", "prisma/schema.prisma"],
];

/**
 * Builds for production unless the folder holds a build of these very sources. Returns whether it did.
 * Throws a Problem with what the build said if it fails; `stopping` ends it before its time.
 */
export async function build(folder: string, stopping: AbortSignal): Promise<boolean> {
  const stamp = join(folder, "waypoint-sources");
  const wanted = fingerprint([...files, ...sources.flatMap(filesBelow).filter(isSource)]);
  if (isStamped(stamp, wanted)) return false;
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const env = { ...process.env, WAYPOINT_BUILD_DIR: folder, NODE_ENV: "production" as const };
  await run([next, "build"], env, stopping);
  writeFileSync(stamp, wanted);
  return true;
}

/** The generated client follows from the schema. */
function isSource(path: string): boolean {
  return !path.startsWith("lib/db/generated");
}

function isStamped(stamp: string, wanted: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"], signal: stopping });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Problem(`The build failed. It said:\n${said.trim()}`));
    });
  });
}
