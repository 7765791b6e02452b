import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { authenticate } from "@/lib/accounts/authenticate";
import { connect, db } from "@/lib/db/client";
import { followCatalogue } from "@/lib/ratings/follow-catalogue";
import { holdingsOf } from "@/lib/ratings/holdings";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { identityFields } from "@/tests/integration/identity";
import { inPlaceOf, load } from "@/tests/integration/plans/moving-catalogue";
import { sampleFiles } from "@/tests/unit/catalog/sample-catalog";

const url = await freshDatabase();

const people = 1_100; // more than are followed at once, twice
const level = (at: number) => at % 6;

/** People who all rated a skill that the catalogue then renames; none has been followed yet. */
async function renamedUnderMany() {
  await db.user.deleteMany();
  await load(sampleFiles);
  const users = await db.user.createManyAndReturn({
    data: Array.from({ length: people }, (_, at) => ({ email: `person-${at}@example.org` })),
    select: { id: true },
  });
  await db.ratingEvent.createMany({
    data: users.map(({ id }, at) => ({
      userId: id,
      skillId: "coding",
      level: level(at),
      confidence: "sure" as const,
      source: "self" as const,
      day: new Date("2026-03-02T00:00:00Z"),
    })),
  });
  await db.rating.createMany({
    data: users.map(({ id }, at) => ({
      userId: id,
      skillId: "coding",
      level: level(at),
      confidence: "sure" as const,
      source: "self" as const,
      ratedAt: new Date("2026-03-02T00:00:00Z"),
    })),
  });
  await load(inPlaceOf("coding", ["programming"]));
  return users;
}

async function movedSkills(): Promise<readonly string[]> {
  return (await db.framework.findFirstOrThrow()).movedSkills;
}

const heldUnder = (skillId: string) => db.rating.count({ where: { skillId } });

describe("a renamed skill", () => {
  test("is followed by everyone's own rating, however many they are, and then forgotten", async () => {
    const users = await renamedUnderMany();
    expect(await movedSkills()).toEqual(["coding", "programming"]);

    expect(await followCatalogue(db)).toBe(people);
    const ratings = await db.rating.findMany({ select: { userId: true, skillId: true, level: true } });
    expect(new Set(ratings.map(({ skillId }) => skillId))).toEqual(new Set(["programming"]));
    const held = new Map(ratings.map((rating) => [rating.userId, rating.level]));
    expect(users.map(({ id }) => held.get(id))).toEqual(users.map((_, at) => level(at)));
    expect(await movedSkills()).toEqual([]);
    expect(await followCatalogue(db)).toBe(0);
  });

  test("is followed by whoever comes before their turn", async () => {
    const [user] = await renamedUnderMany();
    const member = authenticate(await db.user.findUniqueOrThrow({ where: { id: user?.id }, select: identityFields }));
    expect(await holdingsOf(db, member)).toMatchObject({ ratings: { programming: level(0) } });
    expect([await heldUnder("programming"), await heldUnder("coding")]).toEqual([1, people - 1]);
    expect(await followCatalogue(db)).toBe(people - 1);
  });

  test("is left for another time by someone who is writing just then, and by a stop", async () => {
    const [user] = await renamedUnderMany();
    const writing = new Client({ connectionString: url });
    await writing.connect();
    await writing.query("BEGIN");
    await writing.query(`SELECT 1 FROM "User" WHERE id = $1 FOR NO KEY UPDATE`, [user?.id]);

    expect(await followCatalogue(db, AbortSignal.abort())).toBe(0);
    expect(await followCatalogue(db)).toBe(people - 1);
    expect(await movedSkills()).toEqual(["coding", "programming"]);

    await writing.query("COMMIT");
    await writing.end();
    expect(await followCatalogue(db)).toBe(1);
    expect([await heldUnder("programming"), await movedSkills()]).toEqual([people, []]);
  });

  test("is followed once by each where two instances work at it", async () => {
    await renamedUnderMany();
    const other = connect(url);
    const done = await Promise.all([followCatalogue(db), followCatalogue(other)]);
    await other.$disconnect();
    expect(done[0] + done[1] + (await followCatalogue(db))).toBe(people);
    expect(await heldUnder("programming")).toBe(people);
  });
});
