import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { loadCatalog } from "@/lib/catalog/load";
import { connect } from "@/lib/db/client";
import { startCluster } from "@/lib/db/embedded/start-cluster";
import { migrate } from "@/lib/db/migrate";
import { prepareMailQueue } from "@/lib/mail/queue";
import { copyOf } from "./copy-database";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the migrated database that a test file copies. */
    templateUrl: string;
    /** Address of another, which holds the published catalogue. */
    publishedUrl: string;
  }
}

/** One PostgreSQL for the whole run, in a folder of its own, holding two migrated databases to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "waypoint-test-"));
  const cluster = await startCluster(folder, "throw-away");
  await migrate(cluster.url, "prisma");
  await prepareMailQueue(cluster.url);
  project.provide("templateUrl", cluster.url);
  project.provide("publishedUrl", await withPublishedCatalog(await copyOf(cluster.url, "published")));
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function withPublishedCatalog(url: string): Promise<string> {
  const client = connect(url);
  const loaded = await loadCatalog(client, "catalog");
  await client.$disconnect();
  if (!loaded.ok) throw new Error(loaded.error.message);
  return url;
}
