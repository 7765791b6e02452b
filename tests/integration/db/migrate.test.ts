import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { freshDatabase } from "@/tests/integration/fresh-database";

const url = await freshDatabase();

test("migrating a filled database again changes nothing in it", async () => {
  const user = await db.user.create({ data: { email: "ada@example.com", timeZone: "Pacific/Auckland" } });
  const key = { planId: randomUUID() };

  expect(await migrate(url, "prisma")).toEqual([]);
  expect(await migrate(url, "prisma")).toEqual([]);

  expect(await db.user.findMany()).toEqual([user]);
  expect(await db.planStep.count({ where: key })).toBe(0);
});

test("instances that start together take turns", async () => {
  expect(await Promise.all([migrate(url, "prisma"), migrate(url, "prisma"), migrate(url, "prisma")])).toEqual([
    [],
    [],
    [],
  ]);
});
