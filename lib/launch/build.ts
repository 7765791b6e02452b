import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Problem } from "@/lib/problem";
import { hintCompilation } from "./compile-hint";
import { compressStatic } from "./compress-static";
import { filesBelow, fingerprint } from "./fingerprint";

const sources = ["app", "components", "lib", "public"];
const files = [
  ...["next.config.mjs", "postcss.config.mjs", "proxy.ts", "instrumentation.ts"],
  ...["package-lock.json", "prisma/schema.prisma"],
];

/**
 * Builds for production unless the folder holds a build of these very sources. Returns whether it did.
 * Throws a Problem with the first error if it fails; `stopping` ends it before its time.
 * @param log file for all that a failed build said
 */
export async function build(folder: string, log: string, stopping: AbortSignal): Promise<boolean> {
  const stamp = join(folder, "waypoint-sources");
  const wanted = fingerprint([...files, ...sources.flatMap(filesBelow).filter(isSource)]);
  if (isStamped(stamp, wanted)) return false;
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const env = { ...process.env, WAYPOINT_BUILD_DIR: folder, NODE_ENV: "production" as const, NO_COLOR: "1" };
  const { code, said } = await run([next, "build"], env, stopping);
  if (code !== 0) {
    writeFileSync(log, said, { mode: 0o600 });
    throw new Problem(
      `The pages could not be built. ${firstError(said)}\nFix the file that it names, then start again. The full ` +
        `output is in ${log}.`,
    );
  }
  hintCompilation(folder);
  await compressStatic(folder);
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

type Ran = { readonly code: number | null; readonly said: string };

function run(args: readonly string[], env: NodeJS.ProcessEnv, stopping: AbortSignal): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"], signal: stopping });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, said }));
  });
}

/** The line that begins an error, and the few after it that say where and why. */
function firstError(said: string): string {
  const lines = said.split("\n").filter((line) => line.trim() !== "");
  const at = lines.findIndex((line) => /error/i.test(line) && !/^> Build error/.test(line));
  return at < 0 ? lines.slice(-4).join("\n") : lines.slice(at, at + 4).join("\n");
}
