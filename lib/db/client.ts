import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { log } from "@/lib/log/log";
import { classifyFailures, classifyTransactionFailures } from "./database-failure";
import { type Prisma, PrismaClient } from "./generated/client";
import { markingTransactions, refuseWithinTransaction } from "./within-transaction";

/** The client inside a transaction: what a use-case hands to each of its helpers. */
export type Tx = Prisma.TransactionClient;

export type Db = PrismaClient;

const longestTransaction = 15_000; // milliseconds

type Limits = {
  /** Most connections at a time. */
  readonly connections: number;
  /** Longest wait for a connection, milliseconds. */
  readonly wait: number;
};

/**
 * A client of the database at the address, with a pool of its own. Connects with the first query, and anew after the
 * database was away. Failures of the database are thrown as DatabaseFailure.
 * @param url `postgresql://user:password@host:port/name`; `?host=/folder` names the folder of a Unix socket
 */
export function connect(url: string, { connections, wait }: Limits = { connections: 10, wait: 5_000 }): Db {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: wait,
    // The adapter sends instants without an offset, in UTC; the session must read them so. No wait for a lock may
    // outlast its transaction, whose end would then wait behind it.
    options: `-c TimeZone=UTC -c lock_timeout=${longestTransaction - 5_000}`,
  });
  // Without a listener, an idle connection that the server closes would end the process.
  pool.on("error", (err) => log.warn({ err }, "idle database connection lost"));
  const adapter = new PrismaPg(classifyFailures(pool), { disposeExternalPool: true });
  const transactionOptions = { maxWait: wait, timeout: longestTransaction };
  // A message of any other format quotes the query's arguments, which are personal.
  const client = new PrismaClient({ adapter, transactionOptions, errorFormat: "minimal" });
  return classifyTransactionFailures(markingTransactions(client));
}

declare global {
  var waypointDb: Db | undefined;
}

/**
 * The client of DATABASE_URL, made at its first use and once a process, also across hot reloads. Throws within a
 * transaction, which has a client of its own.
 */
export const db: Db = new Proxy(Object.create(null), {
  get: (_, key) => {
    refuseWithinTransaction();
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
