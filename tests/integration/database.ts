import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startCluster } from "@/lib/db/embedded/start-cluster";
import { migrate } from "@/lib/db/migrate";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the migrated database that each test file copies. */
    templateUrl: string;
  }
}

/** One PostgreSQL for the whole run, in a folder of its own, holding a migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "waypoint-test-"));
  const cluster = await startCluster(folder, "throw-away");
  await migrate(cluster.url, "prisma");
  project.provide("templateUrl", cluster.url);
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
