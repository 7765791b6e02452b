import { type DatabaseFailureKind, markedKind } from "@/lib/database-failures";
import { type Db, db } from "@/lib/db/client";
import { logError } from "@/lib/log/log-error";

/** Whether requests can be served, or what stands against it: a failure of the database, or an error of ours. */
type Readiness = "ready" | "failed" | DatabaseFailureKind;

const lasts = 1_000; // milliseconds

/**
 * Returns what tells whether the database can be read and written now. Whoever asks at the same time, or within a
 * second, gets the same answer, since anyone may ask.
 * @param clock milliseconds since any moment
 */
export function readinessOf(database: Db, clock: () => number = () => performance.now()): () => Promise<Readiness> {
  let last: { readonly at: number; readonly answer: Promise<Readiness> } | null = null;
  let underWay = false;
  return () => {
    if (last && (underWay || clock() - last.at < lasts)) return last.answer;
    underWay = true;
    const answer = check(database).finally(() => {
      underWay = false;
    });
    last = { at: clock(), answer };
    return answer;
  };
}

/** Of the database of this process. */
export const readiness = readinessOf(db);

async function check(database: Db): Promise<Readiness> {
  try {
    await writeAndEmpty(database);
    return "ready";
  } catch (error) {
    logError(error, {}, "not ready");
    return markedKind(error) ?? "failed";
  }
}

/** The table is empty before, so the row takes a page of the disk, as any growing table does; and it is empty after. */
async function writeAndEmpty(database: Db): Promise<void> {
  await database.$executeRaw`INSERT INTO write_check VALUES (true)`;
  await database.$executeRaw`DELETE FROM write_check`;
  await database.$executeRaw`VACUUM (TRUNCATE, SKIP_LOCKED) write_check`;
}
