import pLimit from "p-limit";
import type { Member } from "@/lib/accounts/member";
import { queued } from "@/lib/accounts/per-person-queue";
import { db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { exportFormat, type StoredTable, storedTables, withheldColumns } from "./stored-tables";

/** Of all people: each holds a connection and its file in memory. */
const atOnce = pLimit(2);

const longest = 60_000; // milliseconds

/** Some of the file, in UTF-8. */
type Piece = Uint8Array<ArrayBuffer>;

/**
 * Everything stored about the member as JSON, in pieces to send one after the other: as it stood at one moment, whatever
 * is changed meanwhile. PostgreSQL writes the rows, so that nothing here has to take them apart. It is read whole before
 * the first piece is sent: a slow reader would hold the connection all the while.
 */
export async function readOwnData(member: Member, now: Date = new Date()): Promise<Piece[]> {
  return queued(member.id, () =>
    atOnce(() =>
      db.$transaction((tx) => readPieces(tx, member, now), {
        isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
        timeout: longest,
      }),
    ),
  );
}

async function readPieces(tx: Tx, member: Member, now: Date): Promise<Piece[]> {
  const about = {
    product: "Waypoint",
    format: exportFormat,
    exportedAt: now.toISOString(),
    withheld: withheldColumns(),
  };
  const pieces: Piece[] = [Buffer.from(JSON.stringify(about, null, 2).replace(/\n\}$/, ""))];
  for (const table of storedTables) {
    pieces.push(Buffer.from(`,\n  ${JSON.stringify(table.key)}: `));
    pieces.push(...(await storedRows(tx, member, table)));
  }
  pieces.push(Buffer.from("\n}\n"));
  return pieces;
}

/** The list of the person's rows; where there can be one at most, that row or null. */
async function storedRows(tx: Tx, member: Member, table: StoredTable): Promise<Piece[]> {
  if (!table.order) return [Buffer.from((await rowsOf(tx, member, table, 0))[0] ?? "null")];
  const pieces: Piece[] = [Buffer.from("[")];
  for (let read = 0; ; ) {
    const rows = await rowsOf(tx, member, table, read);
    pieces.push(Buffer.from(rows.map((row, index) => `${read + index === 0 ? "" : ","}\n    ${row}`).join("")));
    read += rows.length;
    if (rows.length < pageOf(table)) return [...pieces, Buffer.from(read === 0 ? "]" : "\n  ]")];
  }
}

const pageOf = ({ atOnce = 1000 }: StoredTable) => atOnce;

/** One row a text. Names of tables and columns are our own; what comes from outside is the member's id alone. */
async function rowsOf(tx: Tx, member: Member, table: StoredTable, from: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ row: string }[]>`
    SELECT (to_jsonb(stored) || ${JSON.stringify(withheldIn(table))}::jsonb)::text AS row
    FROM (
      SELECT ${names(table.columns)} FROM ${placeOf(table)} WHERE ${owned[table.owner](member)}
      ORDER BY ${table.order ? names(table.order) : Prisma.sql`1`} OFFSET ${from} LIMIT ${pageOf(table)}
    ) stored`;
  return rows.map(({ row }) => row);
}

const owned: Readonly<Record<StoredTable["owner"], (member: Member) => Prisma.Sql>> = {
  id: ({ id }) => Prisma.sql`id = ${id}::uuid`,
  userId: ({ id }) => Prisma.sql`"userId" = ${id}::uuid`,
  planId: ({ id }) => Prisma.sql`"planId" IN (SELECT id FROM "Plan" WHERE "userId" = ${id}::uuid)`,
  data: ({ id, email }) => Prisma.sql`data->>'userId' = ${id} OR data->>'email' = ${email}`,
};

const withheldIn = ({ withheld = {} }: StoredTable) =>
  Object.fromEntries(Object.keys(withheld).map((column) => [column, "withheld"]));

const placeOf = ({ table }: StoredTable) =>
  Prisma.raw(
    table
      .split(".")
      .map((part) => `"${part}"`)
      .join("."),
  );
const name = (identifier: string) => Prisma.raw(`"${identifier}"`);
const names = (identifiers: readonly string[]) => Prisma.join(identifiers.map(name));
