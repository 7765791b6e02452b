import { describe, expect, test } from "vitest";
import { withLockedMember } from "@/lib/accounts/locked-member";
import { db } from "@/lib/db/client";
import { refuseWithinTransaction } from "@/lib/db/within-transaction";
import { computeThenKeep, inputsChanged } from "@/lib/plans/compute-then-keep";
import { done, fail } from "@/lib/result";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { newMember } from "./people";

await freshDatabase();

/** Doubles the length of the person's name; `meanwhile` runs after each computation and before its transaction. */
async function doubled(email: string, meanwhile: (tries: number, userId: string) => Promise<unknown>) {
  const member = await newMember(email);
  let tries = 0;
  const result = await computeThenKeep(
    member,
    async (client) => (await client.user.findUniqueOrThrow({ where: { id: member.id }, select: { name: true } })).name,
    (name) => {
      refuseWithinTransaction(); // throws where the engine would work within one
      return 2 * (name?.length ?? 0);
    },
    async (computed, stillHolds) => {
      tries += 1;
      await meanwhile(tries, member.id);
      return withLockedMember(member, async (tx, owner) =>
        (await stillHolds(tx, owner)) ? done(computed) : fail(inputsChanged),
      );
    },
  );
  return { result, tries };
}

const rename = (id: string, name: string) => db.user.update({ where: { id }, data: { name } });

describe("what is computed before its transaction", () => {
  test("is kept if nothing changed that it rests on", async () => {
    expect(await doubled("calm@example.org", async () => {})).toEqual({ result: done(0), tries: 1 });
  });

  test("is computed anew from what was changed in between, twice at most", async () => {
    const once = async (tries: number, id: string) => tries === 1 && rename(id, "Ada");
    expect(await doubled("once@example.org", once)).toEqual({ result: done(6), tries: 2 });
    const twice = async (tries: number, id: string) => tries < 3 && rename(id, "A".repeat(tries));
    expect(await doubled("twice@example.org", twice)).toEqual({ result: done(4), tries: 3 });
  });

  test("is given up as busy when that changes each time", async () => {
    const always = async (tries: number, id: string) => rename(id, "A".repeat(tries));
    await expect(doubled("always@example.org", always)).rejects.toMatchObject({ kind: "busy" });
  });

  test("gives back the failure of what keeps it", async () => {
    const member = await newMember("gone@example.org");
    await db.user.delete({ where: { id: member.id } });
    const result = await computeThenKeep(
      member,
      async () => 1,
      (one) => one,
      (computed) => withLockedMember(member, async () => done(computed)),
    );
    expect(result).toMatchObject({ ok: false, error: { kind: "no-account" } });
  });
});
