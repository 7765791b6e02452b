import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQueryable,
} from "@prisma/driver-adapter-utils";
import { intercepting } from "./intercepting";

/**
 * The database cannot be reached. Not the caller's fault and expected to pass: actions answer it as a value, pages
 * show it by the error page, which knows it by the digest alone, since nothing else of an error reaches the browser.
 */
export class DatabaseUnavailable extends Error {
  readonly digest = "DATABASE_UNAVAILABLE";

  constructor(cause: unknown) {
    super("The database cannot be reached.", { cause });
    this.name = "DatabaseUnavailable";
  }
}

/** The adapter with every failure of the connection, and no other error, turned into DatabaseUnavailable. */
export function tellingUnavailable(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return intercepting(factory, {
    connect: async () => tellingAdapter(await telling(() => factory.connect())),
  });
}

function tellingAdapter(adapter: SqlDriverAdapter): SqlDriverAdapter {
  return intercepting(adapter, {
    ...tellingQueries(adapter),
    startTransaction: async (isolation) => {
      const transaction = await telling(() => adapter.startTransaction(isolation));
      return intercepting(transaction, tellingQueries(transaction));
    },
  });
}

function tellingQueries(queryable: SqlQueryable): Pick<SqlQueryable, "queryRaw" | "executeRaw"> {
  return {
    queryRaw: (query) => telling(() => queryable.queryRaw(query)),
    executeRaw: (query) => telling(() => queryable.executeRaw(query)),
  };
}

async function telling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw isConnectionFailure(error) ? new DatabaseUnavailable(error) : error;
  }
}

/** Failures of the connection as the adapter names them. */
const adapterKinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);

/** PostgreSQL's own: shut down by an operator or a crash, not yet accepting, and class 08, connection exceptions. */
const serverCodes = /^(57P0[1-3]|08...)$/;

/** Node's: refused, cut, no such socket. */
const socketCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "ENOTFOUND", "EPIPE", "ETIMEDOUT"]);

/** pg's, which have a message only. */
const clientMessages = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

function isConnectionFailure(error: unknown): boolean {
  if (error instanceof DriverAdapterError) {
    const { kind } = error.cause;
    return adapterKinds.has(kind) || (kind === "postgres" && serverCodes.test(error.cause.code));
  }
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return socketCodes.has(code) || serverCodes.test(code) || clientMessages.test(error.message);
}
