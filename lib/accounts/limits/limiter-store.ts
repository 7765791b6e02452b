import { type Db, db } from "@/lib/db/client";

/** A query as rate-limiter-flexible asks it. */
type LimiterQuery = { readonly text: string; readonly values: readonly unknown[] };

/** What rate-limiter-flexible reads of an answer. */
type LimiterRow = { readonly points: number; readonly expire: number | null };

/**
 * Where the limits are counted: PostgreSQL, so that all instances count together. It goes through the same client
 * as everything else, hence one pool and one way to tell that the database is down.
 */
export const limiterStore = limiterStoreOf(db);

/** The same by another client. */
export function limiterStoreOf(client: Pick<Db, "$queryRawUnsafe">) {
  return {
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    storeClient: {
      async query({ text, values }: LimiterQuery): Promise<{ rows: LimiterRow[]; rowCount: number }> {
        const found = await client.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
        const rows = found.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) }));
        return { rows, rowCount: rows.length };
      },
    },
  };
}
