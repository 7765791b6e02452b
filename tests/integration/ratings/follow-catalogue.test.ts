import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { inPlaceOf, load } from "@/tests/integration/plans/moving-catalogue";
import { sampleFiles } from "@/tests/unit/catalog/sample-catalog";

await freshDatabase();

const people = 2_100; // more than are settled at once, twice

test("everyone's own rating follows a renamed skill, however many they are", async () => {
  await load(sampleFiles);
  const users = await db.user.createManyAndReturn({
    data: Array.from({ length: people }, (_, at) => ({ email: `person-${at}@example.org` })),
    select: { id: true },
  });
  const level = (at: number) => at % 6;
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

  await load(inPlaceOf("coding", ["programming"]));

  const ratings = await db.rating.findMany({ select: { userId: true, skillId: true, level: true } });
  expect(new Set(ratings.map(({ skillId }) => skillId))).toEqual(new Set(["programming"]));
  const held = new Map(ratings.map((rating) => [rating.userId, rating.level]));
  expect(users.map(({ id }) => held.get(id))).toEqual(users.map((_, at) => level(at)));
});
