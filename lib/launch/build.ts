import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Problem } from "./problem";

const sources = ["app", "components", "lib", "public"];
const files = [
  ...["next.config.mjs", "postcss.config.mjs", "tsconfig.json", "proxy.ts", "instrumentation.ts"],
  ...["package-lock.json", "prisma/schema.prisma"],
];

/** Builds for production unless the build folder holds a build of these very sources. Returns whether it did. */
export function build(folder: string): boolean {
  const stamp = join(folder, "waypoint-sources");
  const wanted = hashOf([...files, ...sources.flatMap(filesBelow)].sort());
  if (isStamped(stamp, wanted)) return false;
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const env = {
    ...process.env,
    WAYPOINT_BUILD_DIR: folder,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production" as const,
  };
  run("The build failed.", [next, "build"], env);
  writeFileSync(stamp, wanted);
  return true;
}

function isStamped(stamp: string, wanted: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => !path.startsWith("lib/db/generated") && statSync(path).isFile());
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    hash.update(`${path}\0`);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  return hash.digest("hex");
}

function run(failure: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Problem(`${failure}\n${stdout}${stderr}`.trim());
}
