import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "@/lib/launch/build";
import { buildFolder } from "./checkout";

/** The build that all files share, made before any of them copies it; the end-to-end tests left it as a rule. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "waypoint-build-"));
  await build(buildFolder, join(folder, "build.log"), new AbortController().signal);
  rmSync(folder, { recursive: true, force: true });
}
