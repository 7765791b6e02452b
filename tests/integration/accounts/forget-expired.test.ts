import { expect, test, vi } from "vitest";
import { forgetExpired } from "@/lib/accounts/forget-expired";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";

vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
await freshDatabase();

const now = new Date("2027-03-02T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

test("what is over goes, and nothing else", async () => {
  const { id: userId } = await db.user.create({ data: { email: "ada@example.org" } });
  const session = (mark: string, created: number, used: number, awaitsSecondFactor = false) =>
    db.session.create({
      data: {
        userId,
        userAgent: mark,
        tokenHash: Buffer.from(mark),
        createdAt: daysAgo(created),
        lastUsedAt: daysAgo(used),
        awaitsSecondFactor,
      },
    });
  await session("unused for a month", 40, 31);
  await session("half a year old", 181, 0);
  await session("second factor never shown", 1, 1, true);
  await session("in use", 179, 29);
  const link = (email: string, days: number) =>
    db.mailLink.create({ data: { userId, purpose: "sign_in", email, expiresAt: daysAgo(days) } });
  await link("old@example.org", 31);
  await link("told of still@example.org", 29);
  for (const [mark, days] of [
    ["over", 0],
    ["open", -1],
  ] as const) {
    await db.passkeyChallenge.create({ data: { challengeHash: Buffer.from(mark), expiresAt: daysAgo(days) } });
  }
  await db.addressChange.create({ data: { userId, newEmail: "new@example.org", createdAt: daysAgo(31) } });

  for (let n = 0; n < 2; n++) await forgetExpired(db, now);
  expect((await db.session.findMany()).map(({ userAgent }) => userAgent)).toEqual(["in use"]);
  expect((await db.mailLink.findMany()).map(({ email }) => email)).toEqual(["told of still@example.org"]);
  expect(await db.passkeyChallenge.count()).toBe(1);
  expect(await db.addressChange.count()).toBe(0);
  expect(await db.user.count()).toBe(1);
});
