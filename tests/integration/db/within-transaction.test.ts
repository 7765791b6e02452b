import { describe, expect, test } from "vitest";
import { connect, db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";

const url = await freshDatabase();
const refused = "Within a transaction, use the client that it gives.";

describe("the work of a transaction", () => {
  test("cannot ask for a second connection, however deep and late it asks", async () => {
    const deep = async () => {
      await Promise.resolve();
      return db.user.count();
    };
    await expect(db.$transaction(async () => deep())).rejects.toThrow(refused);
    await expect(db.$transaction(async () => db.$transaction(async () => 1))).rejects.toThrow(refused);
  });

  test("cannot ask for one of another pool's transaction either", async () => {
    const other = connect(url);
    await expect(other.$transaction(async () => db.user.count())).rejects.toThrow(refused);
    await other.$disconnect();
  });

  test("uses the client that it is given, and leaves the other to what comes after", async () => {
    expect(await db.$transaction((tx) => tx.user.count())).toBe(0);
    expect(await db.$transaction([db.user.count()])).toEqual([0]);
    expect(await db.user.count()).toBe(0);
  });
});
