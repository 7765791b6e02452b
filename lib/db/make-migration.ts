import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { startCluster } from "./embedded/start-cluster";
import { migrate, openSchemaEngine, readSchema } from "./migrate";
import { readingChar } from "./reading-char";

/**
 * Writes the migration that leads from the migrations below `folder` to its schema.prisma. Works in a database of its
 * own that is thrown away.
 * @param name what it does, in words; becomes part of the folder's name
 * @param at gives the rest of the name, by which migrations are ordered
 * @returns the path of the new migration; null if the schema holds nothing new
 */
export async function makeMigration(folder: string, name: string, at: Date): Promise<string | null> {
  const place = mkdtempSync(join(tmpdir(), "waypoint-migration-"));
  const cluster = await startCluster(place, "throw-away");
  try {
    await migrate(cluster.url, folder);
    const script = await difference(cluster.url, readSchema(folder));
    if (script === null) return null;
    const path = join(folder, "migrations", `${stamp(at)}_${slug(name)}`);
    mkdirSync(path);
    writeFileSync(join(path, "migration.sql"), script);
    return path;
  } finally {
    await cluster.stop();
    rmSync(place, { recursive: true, force: true });
  }
}

/** SQL that turns the database into what the schema says; null if it is that already. */
async function difference(url: string, schema: string): Promise<string | null> {
  const pool = new Pool({ connectionString: url, max: 1 });
  const engine = await openSchemaEngine(schema, readingChar(pool));
  const files = [{ path: "schema.prisma", content: schema }];
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "." },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 2 && stdout ? stdout : null;
  } finally {
    await pool.end();
  }
}

/** 2026-03-02T09:30:15Z → 20260302093015 */
function stamp(at: Date): string {
  return at.toISOString().slice(0, 19).replace(/\D/g, "");
}

function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_|_$/g, "") || "change"
  );
}
