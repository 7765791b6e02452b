import { resolve } from "node:path";
import { readSettings } from "@/lib/launch/settings";
import { Problem } from "@/lib/problem";

/** The data folder, absolute. Throws a Problem if the database is not the embedded one. */
export function embeddedDataFolder(): string {
  const { databaseUrl, dataFolder } = readSettings(process.env);
  if (databaseUrl === null) return dataFolder;
  throw new Problem(
    "DATABASE_URL names a PostgreSQL of your own, which its own tools back up and restore: `pg_dump -Fc` and " +
      "`pg_restore` for this one database, or `pg_basebackup` for the whole server. With the backup keep AUTH_SECRET or, " +
      `where that is not set, ${dataFolder}/secrets.json.`,
  );
}

/** A path as the operator gave it, absolute: npm runs its scripts in the project's folder, whatever folder it was called in. */
export function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? ".", path);
}
