import type { Pool, PoolClient } from "pg";
import { type DatabaseFailureKind, failureDigest, failureKindOf } from "@/lib/database-failures";
import { Prisma, type PrismaClient } from "./generated/client";
import { intercepting } from "./intercepting";

/** A failure of the database that is nobody's fault here; its cause is what PostgreSQL, the network or Prisma said. */
export class DatabaseFailure extends Error {
  override readonly name = "DatabaseFailure";
  readonly kind: DatabaseFailureKind;
  readonly digest: string;

  constructor(kind: DatabaseFailureKind, cause: unknown) {
    super(`The database failed: ${kind}`, { cause });
    this.kind = kind;
    this.digest = failureDigest(kind);
  }
}

/**
 * The pool with failures of the database thrown as DatabaseFailure, and other errors as they are. Prisma's adapter lets
 * the former pass, whereas of an error of `pg` it keeps neither code nor cause.
 */
export function classifyFailures(pool: Pool): Pool {
  const connect = classifying(() => pool.connect(), failureKind);
  return intercepting(pool, {
    connect: async () => {
      const client = await connect();
      return intercepting(client, { query: classifying(client.query.bind(client), kindWithin) });
    },
    query: new Proxy(pool.query, { apply: (_query, _pool, asked: unknown[]) => queryAlone(connect, asked) }),
  });
}

/** A statement outside of any transaction. Not by the pool's own `query`, which hides whether it was ever sent. */
async function queryAlone(connect: () => Promise<PoolClient>, asked: readonly unknown[]): Promise<unknown> {
  const client = await connect();
  const ignore = () => {}; // the query fails of the same, and tells
  client.on("error", ignore);
  try {
    const answer = await Reflect.apply(classifying(client.query, kindAlone), client, asked);
    client.release();
    return answer;
  } catch (error) {
    client.release(true);
    throw error;
  } finally {
    client.off("error", ignore);
  }
}

/** The client with failures of its own, to begin or to end a transaction in time, told in the same way. */
export function classifyTransactionFailures(client: PrismaClient): PrismaClient {
  return intercepting(client, {
    $transaction: classifying(client.$transaction.bind(client), (error) =>
      error instanceof Prisma.PrismaClientKnownRequestError ? failureKind(error) : null,
    ),
  });
}

type KindOf = (error: unknown, asked: unknown) => DatabaseFailureKind | null;

/** The same function, whose rejections that are of some kind become DatabaseFailure. */
function classifying<F extends (...args: never[]) => unknown>(call: F, kindOf: KindOf): F {
  return new Proxy(call, {
    async apply(target, self, args: unknown[]) {
      try {
        return await Reflect.apply(target, self, args);
      } catch (error) {
        const kind = kindOf(error, args[0]);
        throw kind ? new DatabaseFailure(kind, error) : error;
      }
    },
  });
}

function failureKind(error: unknown): DatabaseFailureKind | null {
  if (!(error instanceof Error)) return null;
  return failureKindOf("code" in error && typeof error.code === "string" ? error.code : error.message);
}

/** Within a transaction nothing is kept before the commit; once that was sent, its answer alone can tell. */
const kindWithin: KindOf = (error, asked) => unlessSaving(failureKind(error), /^COMMIT/, asked);

/** Outside of one, each statement that writes commits itself. */
const kindAlone: KindOf = (error, asked) => unlessSaving(failureKind(error), /^\s*(INSERT|UPDATE|DELETE)\b/i, asked);

function unlessSaving(kind: DatabaseFailureKind | null, saving: RegExp, asked: unknown): DatabaseFailureKind | null {
  return kind === "unavailable" && saving.test(textOf(asked)) ? "outcome-unknown" : kind;
}

function textOf(asked: unknown): string {
  const text: unknown = typeof asked === "object" && asked !== null ? Reflect.get(asked, "text") : asked;
  return typeof text === "string" ? text : "";
}
