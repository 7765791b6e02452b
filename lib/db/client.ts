import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { type Prisma, PrismaClient } from "./generated/client";
import { tellingUnavailable } from "./unavailable";

/** The client inside a transaction: what a use-case hands to each of its helpers. */
export type Tx = Prisma.TransactionClient;

export type Db = PrismaClient;

/**
 * A client of the database at the address, with a pool of its own. Connects with the first query, and anew after the
 * database was away. Connection failures are thrown as DatabaseUnavailable.
 * @param url `postgresql://user:password@host:port/name`; `?host=/folder` names the folder of a Unix socket
 */
export function connect(url: string): Db {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // The adapter sends instants without an offset, in UTC; the session must read them so.
    options: "-c TimeZone=UTC",
  });
  // Without a listener, an idle connection that the server closes would end the process.
  pool.on("error", () => {});
  return new PrismaClient({
    adapter: tellingUnavailable(new PrismaPg(pool, { disposeExternalPool: true })),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
}

declare global {
  var waypointDb: Db | undefined;
}

/** The client of DATABASE_URL, made at its first use and once a process, also across hot reloads. */
export const db: Db = new Proxy(Object.create(null), {
  get: (_, key) => {
    globalThis.waypointDb ??= connect(databaseUrl());
    const value: unknown = Reflect.get(globalThis.waypointDb, key, globalThis.waypointDb);
    return typeof value === "function" ? value.bind(globalThis.waypointDb) : value;
  },
});

function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set; `npm start` sets it.");
  return url;
}
