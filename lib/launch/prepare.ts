import { join } from "node:path";
import { type CatalogLoad, isLoaded, loadCatalog } from "@/lib/catalog/load";
import { connect } from "@/lib/db/client";
import { startCluster } from "@/lib/db/embedded/start-cluster";
import { superviseCluster } from "@/lib/db/embedded/supervise-cluster";
import { migrate } from "@/lib/db/migrate";
import { log } from "@/lib/log/log";
import { prepareMailQueue } from "@/lib/mail/queue";
import { Problem } from "@/lib/problem";
import { knownCatalogue } from "./known-catalogue";
import type { Settings } from "./settings";
import type { Stage } from "./stage";

/** The database of this start. */
export type Database = {
  readonly url: string;
  /** Resolves with the cause if it is down for good; otherwise never. */
  readonly lost: Promise<Problem>;
  leave(): Promise<void>;
};

/** Starts the embedded database and watches it, or takes the one that DATABASE_URL names, which is then left running. */
export async function openDatabase({ databaseUrl, dataFolder }: Settings, stage: Stage): Promise<Database> {
  if (databaseUrl) return { url: databaseUrl, lost: new Promise(() => {}), leave: async () => {} };
  const cluster = await stage(
    "Starting PostgreSQL",
    () => startCluster(dataFolder),
    () => "up",
  );
  const { url, lost, stop } = superviseCluster(cluster);
  return { url, lost, leave: stop };
}

/** Brings the schema and the catalogue in the database to what this checkout holds. */
export async function fillDatabase(url: string, dataFolder: string, stage: Stage): Promise<void> {
  await stage(
    "Migrating the database",
    () => migrateAll(url).catch(explain),
    (applied) => (applied.length === 0 ? "unchanged" : `${applied.length} applied`),
  );
  const load = await stage(
    "Loading the catalogue",
    () => loadOnce(url, dataFolder),
    (done) => (done.outcome === "older" ? `release ${done.kept} kept` : done.outcome),
  );
  if (load.outcome === "older") tellOlder(load.catalog.release, load.kept);
}

/** Our own schema, then the queue's, which its library keeps. */
async function migrateAll(url: string): Promise<readonly string[]> {
  const applied = await migrate(url, "prisma");
  await prepareMailQueue(url);
  return applied;
}

async function loadOnce(url: string, dataFolder: string): Promise<CatalogLoad> {
  const db = connect(url);
  const known = knownCatalogue(dataFolder);
  try {
    const catalog = known.release();
    if (catalog && (await isLoaded(db, catalog))) return { outcome: "unchanged", catalog };
    const loaded = await loadCatalog(db, join(process.cwd(), "catalog"));
    if (!loaded.ok) throw new Problem(loaded.error.message);
    known.remember(loaded.value.catalog);
    return loaded.value;
  } finally {
    await db.$disconnect();
  }
}

function tellOlder(release: number, kept: number): void {
  log.warn(
    { release, kept },
    `The database holds release ${kept} of the catalogue, newer than this version's ${release}, and keeps it. ` +
      `To go back deliberately, set the release in catalog/release.yaml to ${kept + 1}.`,
  );
}

/** Node's codes of a host that does not answer, PostgreSQL's of a refused sign-in, no such database, not yet up. */
const unreachable = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ENOENT|ETIMEDOUT|28P01|28000|3D000|57P03)$/;

function explain(error: unknown): never {
  if (error instanceof Problem) throw error;
  const { code, said } = spoken(error);
  if (unreachable.test(code)) {
    throw new Problem(
      `The database cannot be reached (${said}). Check that it runs and that DATABASE_URL names its host, ` +
        "user, password and database; or leave DATABASE_URL out to use the embedded one.",
    );
  }
  const migration = /migration_name="([^"]+)"/.exec(said)?.[1];
  throw new Problem(
    `The database could not be migrated${migration ? `: ${migration} failed` : ""}. ${withoutTrace(said)}\n` +
      "No later migration was tried. Fix the cause, then mark the failed one with " +
      "`npx prisma migrate resolve` as rolled back or applied, and start again.",
  );
}

/** The engine's message without its kind in front and its own trace behind. */
function withoutTrace(said: string): string {
  return (said.split(/\n\s+0: /)[0] ?? said).replace(/^external connector error\n/i, "").trim();
}

/** An error that tried several addresses of one host speaks through its parts. */
function spoken(error: unknown): { code: string; said: string } {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code = first instanceof Error && "code" in first ? String(first.code) : "";
  return { code, said: (first instanceof Error && first.message) || code || String(first) };
}
