import type { Failure } from "@/lib/result";

type Row = {
  /** What the cause's code matches: PostgreSQL's (SQLSTATE), Node's or Prisma's; its message where it has no code. */
  readonly causes: readonly RegExp[];
  /** Of the answer in HTTP. */
  readonly status: number;
  /** For someone who sent a form: what became of it, and what to do. */
  readonly message: string;
  /** For someone who asked for a page. */
  readonly title: string;
  readonly text: string;
};

const rows = {
  "outcome-unknown": {
    causes: [/^(08007|40003)$/], // and every loss of the connection in mid-write, see lib/db/database-failure.ts
    status: 503,
    message:
      "We don't know whether this was saved: the connection to the database was lost while saving. " +
      "Check before you try again, for example in another tab.",
    title: "We don't know whether this was saved",
    text: "The connection to the database was lost while saving. Check before you try again.",
  },
  unavailable: {
    causes: [
      /^(08...|28...|3D000|57P0[1-5])$/, // connection, sign-in, no such database, shut down or starting
      /^E(ACCES|AI_AGAIN|CONNABORTED|CONNREFUSED|CONNRESET|HOSTUNREACH|NETUNREACH|NOENT|NOTFOUND|PIPE|TIMEDOUT)$/,
      /^(CERT_|DEPTH_ZERO_|ERR_SSL_|ERR_TLS_|SELF_SIGNED_|UNABLE_TO_)|support SSL|an SSL connection/,
      /^(Connection terminated|Client has encountered|Client was closed|timeout expired)/,
    ],
    status: 503,
    message: "Waypoint can't reach its database right now. Nothing was saved; try again in a moment.",
    title: "We can't reach the database",
    text: "Everything you saved is still there. Waypoint works again as soon as the database answers; try again in a moment.",
  },
  busy: {
    causes: [
      /^(40001|40P01|53000|53200|53300|53400)$/, // conflict, deadlock, out of memory, connections or another resource
      /^(25P03|25P04|55P03|57014)$/, // a transaction, lock or statement that took too long
      /^(P2028|timeout exceeded when trying to connect)$/, // no connection of the pool came free, or too late
    ],
    status: 503,
    message: "Waypoint is busy right now. Nothing was saved; try again in a few seconds.",
    title: "Waypoint is busy right now",
    text: "Everything you saved is still there. Try again in a few seconds.",
  },
  "cannot-save": {
    causes: [/^(25006|53100)$/], // read-only, disk full
    status: 503,
    message: "Waypoint can't save anything right now. Keep what you typed, and try again later.",
    title: "Waypoint can't save anything right now",
    text: "Everything you saved before is still there. Try again later.",
  },
} as const satisfies Record<string, Row>;

export type DatabaseFailureKind = keyof typeof rows;

/**
 * What can be wrong with the database through no fault of the person, from the cause to what is told of it. Actions,
 * routes and pages all read it here; every other error of the database is a fault of ours.
 */
export const databaseFailures: Readonly<Record<DatabaseFailureKind, Row>> = rows;

const kinds = Object.keys(rows).filter((key): key is DatabaseFailureKind => key in rows);

/** The kind of failure that a cause with this code, or message if it has none, makes; `null` for a fault of ours. */
export function failureKindOf(codeOrMessage: string): DatabaseFailureKind | null {
  return kinds.find((kind) => databaseFailures[kind].causes.some((cause) => cause.test(codeOrMessage))) ?? null;
}

const prefix = "database:";

/** Marks an error of this kind. Of an error on the server nothing but its digest reaches the browser. */
export function failureDigest(kind: DatabaseFailureKind): string {
  return prefix + kind;
}

/** The kind that an error was marked with; `null` if with none. Also right where a bundle holds the error's class twice. */
export function markedKind(error: unknown): DatabaseFailureKind | null {
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  return kinds.find((kind) => failureDigest(kind) === digest) ?? null;
}

/** The failure as a value, for a form to show; `null` for an error that is no failure of the database. */
export function databaseFailure(error: unknown): (Failure & { readonly kind: DatabaseFailureKind }) | null {
  const kind = markedKind(error);
  return kind && { kind, message: databaseFailures[kind].message };
}
