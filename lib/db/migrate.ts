import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { type Client, Pool } from "pg";
import { Problem } from "@/lib/problem";
import { withConnection } from "./with-connection";

/** Taken while migrating, so that instances that start together take turns. Any number that is ours alone. */
const migrationLock = 7_202_611;

/**
 * Brings the database at `url` to the newest migration below `folder` (the one that holds schema.prisma and
 * migrations/), by Prisma's own engine and table. Safe to repeat and to run from several processes at once.
 * @returns names of the migrations that were applied now, oldest first; empty if there was nothing to do
 * Throws if the database cannot be reached, or if a migration fails, now or at an earlier start; throws a Problem if a
 * newer version of the product has migrated it.
 */
export async function migrate(url: string, folder: string): Promise<readonly string[]> {
  return withConnection(url, async (turn) => {
    await turn.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const migrationsList = readMigrations(folder);
    const known = migrationsList.migrationDirectories.map(({ path }) => path);
    const recorded = await recordedMigrations(turn);
    refuseUnknown(recorded, known);
    if (areApplied(recorded, known)) return [];
    return applyMigrations(url, readSchema(folder), migrationsList);
  });
}

/** A migration that the database remembers: applied, or started and failed. */
type Recorded = { readonly name: string; readonly applied: boolean };

/** All but those that were rolled back, oldest first. */
async function recordedMigrations(client: Client): Promise<readonly Recorded[]> {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present");
  if (!tables[0]?.present) return [];
  const { rows } = await client.query<Recorded>(
    "SELECT migration_name AS name, bool_and(finished_at IS NOT NULL) AS applied FROM _prisma_migrations" +
      " WHERE rolled_back_at IS NULL GROUP BY migration_name ORDER BY migration_name",
  );
  return rows;
}

function refuseUnknown(recorded: readonly Recorded[], known: readonly string[]): void {
  const unknown = recorded.map(({ name }) => name).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new Problem(
    `The database holds changes that this version of Waypoint does not know: ${unknown.join(", ")}. A newer version ` +
      `has used it (the newest change known here is ${known.at(-1)}). Nothing was changed. Start that newer version, ` +
      "or restore a backup that was made before the upgrade (`npm run restore`).",
  );
}

/** Spares the engine's start when all stands already: each known, each finished. */
function areApplied(recorded: readonly Recorded[], known: readonly string[]): boolean {
  const applied = new Set(recorded.filter((migration) => migration.applied).map(({ name }) => name));
  return recorded.every((migration) => migration.applied) && known.every((name) => applied.has(name));
}

async function applyMigrations(url: string, schema: string, migrationsList: MigrationList): Promise<readonly string[]> {
  const pool = new Pool({ connectionString: url, max: 2 });
  pool.on("error", () => {}); // an idle connection that is lost is replaced
  const engine = await openSchemaEngine(schema, new PrismaPg(pool, { disposeExternalPool: true }));
  try {
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  } finally {
    await pool.end();
  }
}

type AdapterFactory = Parameters<typeof bindMigrationAwareSqlAdapterFactory>[0];

/** Prisma's schema engine as WebAssembly: nothing is fetched, at install or later. One open engine at a time. */
export async function openSchemaEngine(schema: string, adapter: AdapterFactory): Promise<SchemaEngine> {
  loaded ??= loadEngine();
  const { SchemaEngine } = await loaded;
  const datamodels: [string, string][] = [["schema.prisma", schema]];
  return SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
}

/** Once a process: the engine's glue holds one instance of its code. */
let loaded: ReturnType<typeof loadEngine> | undefined;

async function loadEngine() {
  // Without it, a panic of the engine hides behind a TypeError.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (said: string) => console.error(said) } });
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const code = readFileSync(file.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === "function") begin();
  return glue;
}

export function readSchema(folder: string): string {
  return readFileSync(join(folder, "schema.prisma"), "utf8");
}

/** All migrations below the folder, oldest first. */
function readMigrations(folder: string): MigrationList {
  const baseDir = join(folder, "migrations");
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: readFileSync(join(baseDir, "migration_lock.toml"), "utf8") },
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(baseDir, path, "migration.sql"), "utf8") },
      },
    })),
  };
}
