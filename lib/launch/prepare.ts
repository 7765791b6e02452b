import { join } from "node:path";
import { loadCatalog } from "@/lib/catalog/load";
import { connect } from "@/lib/db/client";
import { type Cluster, startCluster } from "@/lib/db/embedded/start-cluster";
import { migrate } from "@/lib/db/migrate";
import { Problem } from "./problem";
import type { Settings } from "./settings";
import { stage } from "./stage";

/** The database of this start, and how to leave it. */
export type Database = { readonly url: string; leave(): Promise<void> };

/** Starts the embedded database, or takes the one that DATABASE_URL names, which is then left running. */
export function openDatabase(settings: Settings): Promise<Database> {
  const { databaseUrl, dataFolder } = settings;
  if (databaseUrl) return Promise.resolve({ url: databaseUrl, leave: async () => {} });
  return stage(
    "Database",
    async () => left(await startCluster(dataFolder)),
    () => "PostgreSQL is up",
  );
}

function left(cluster: Cluster): Database {
  return { url: cluster.url, leave: () => cluster.stop() };
}

/** Brings the schema and the catalogue in the database to what this checkout holds. */
export async function fillDatabase(url: string): Promise<void> {
  await stage(
    "Migrations",
    () => migrate(url, "prisma").catch(explain),
    (applied) => (applied.length === 0 ? "none to apply" : `${applied.length} applied`),
  );
  await stage(
    "Catalogue",
    () => load(url),
    ({ changed }) => (changed ? "loaded" : "unchanged"),
  );
}

async function load(url: string): Promise<{ changed: boolean }> {
  const db = connect(url);
  try {
    const loaded = await loadCatalog(db, join(process.cwd(), "catalog"));
    if (!loaded.ok) throw new Problem(loaded.error.message);
    return loaded.value;
  } finally {
    await db.$disconnect();
  }
}

function explain(error: unknown): never {
  const said = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^(ECONNREFUSED|ENOTFOUND|ENOENT|ETIMEDOUT|28P01|28000|3D000|57P03)$/.test(code)) {
    throw new Problem(
      `The database cannot be reached (${said || code}). Check that it runs and that DATABASE_URL names its host, ` +
        "user, password and database; or leave DATABASE_URL out to use the embedded one.",
    );
  }
  throw new Problem(
    `The database's migrations could not be applied: ${said}\nNothing later than the failed one was tried. Mend its ` +
      "cause; `prisma migrate resolve` marks a migration as rolled back or applied.",
  );
}
