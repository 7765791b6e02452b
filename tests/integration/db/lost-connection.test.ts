import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect, type Db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { type CutConnection, cutConnection } from "./cut-connection";

const url = await freshDatabase();
const opened: Db[] = [];

function open(address: string): Db {
  const db = connect(address);
  opened.push(db);
  return db;
}

afterAll(() => Promise.all(opened.map((db) => db.$disconnect())));

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "it did not fail",
    (error: unknown) => error,
  );

describe("a connection that is lost", () => {
  let cut: CutConnection;
  beforeAll(async () => {
    cut = await cutConnection(url);
  });
  afterAll(() => cut.close());

  const create = (email: string) => open(cut.url).$transaction((tx) => tx.user.create({ data: { email } }));
  const isThere = async (email: string) => (await open(url).user.count({ where: { email } })) === 1;

  test("before the commit arrives: unknown whether it was saved, and it was not", async () => {
    cut.cutAt("COMMIT", "before");
    expect(await failure(create("d@example.org"))).toMatchObject({ kind: "outcome-unknown" });
    expect(await isThere("d@example.org")).toBe(false);
  });

  test("after the commit, before its answer: unknown whether it was saved, and it was", async () => {
    cut.cutAt("COMMIT", "after");
    expect(await failure(create("e@example.org"))).toMatchObject({ kind: "outcome-unknown" });
    expect(await isThere("e@example.org")).toBe(true);
  });

  test("in a write that is its own transaction: unknown too", async () => {
    cut.cutAt("UPDATE", "after");
    const error = await failure(open(cut.url).user.updateMany({ data: { name: "alone" } }));
    expect(error).toMatchObject({ kind: "outcome-unknown" });
  });

  test("within a transaction: nothing was saved", async () => {
    cut.cutAt("INSERT", "after");
    expect(await failure(create("f@example.org"))).toMatchObject({ kind: "unavailable" });
    expect(await isThere("f@example.org")).toBe(false);
  });

  test("while reading: nothing could be saved", async () => {
    cut.cutAt("SELECT", "after");
    expect(await failure(open(cut.url).user.count())).toMatchObject({ kind: "unavailable" });
  });
});
