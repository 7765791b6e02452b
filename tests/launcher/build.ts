import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "@/lib/launch/build";
import { buildFolder } from "./checkout";

/** The build that all files share, made before any of them copies it; as a rule it is there already. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "waypoint-build-"));
  await build(buildFolder, join(folder, "build.log"), new AbortController().signal);
  rmSync(folder, { recursive: true, force: true });
}
