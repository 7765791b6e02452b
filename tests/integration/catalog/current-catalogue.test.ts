import { Client } from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { derivedFromCatalogue } from "@/lib/catalog/derived";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { loadPublishedCatalog } from "@/tests/integration/plans/people";

const url = await freshDatabase();

test("without a catalogue there is an empty one", async () => {
  expect(await currentCatalogue()).toMatchObject({ version: "", roles: [], skills: [], profiles: [], guides: null });
});

describe("currentCatalogue", () => {
  beforeAll(loadPublishedCatalog);

  test("is read once, and then costs a request one statement", async () => {
    const first = await currentCatalogue();
    expect(first.roles.length).toBeGreaterThan(0);

    const statements = vi.spyOn(Client.prototype, "query");
    expect(await currentCatalogue()).toBe(first);
    expect(await currentCatalogue()).toBe(first);
    expect(statements).toHaveBeenCalledTimes(2);
    statements.mockRestore();
  });

  test("is read once when many see a new version together", async () => {
    await renamedTo("together");
    const all = await Promise.all(Array.from({ length: 5 }, currentCatalogue));
    expect(new Set(all).size).toBe(1);
    expect(all[0]?.version).toBe("together");
  });

  test("that changes while it is being read is wholly the old one, and wholly the new one the next time", async () => {
    await renamedTo("old");
    const loader = new Client({ connectionString: url });
    await loader.connect();
    await loader.query("BEGIN");
    // The reader has read the version and the roles by the time it waits for the skills.
    await loader.query(`LOCK TABLE "Skill" IN ACCESS EXCLUSIVE MODE`);
    const reading = currentCatalogue();
    await someoneWaits(loader);
    await loader.query(`UPDATE "Framework" SET version = 'new'`);
    await loader.query(`UPDATE "Skill" SET name = 'Renamed' WHERE id = 'python'`);
    await loader.query("COMMIT");
    await loader.end();

    expect([(await reading).version, nameOf(await reading, "python")]).toEqual(["old", "Python"]);
    const next = await currentCatalogue();
    expect([next.version, nameOf(next, "python")]).toEqual(["new", "Renamed"]);
  });

  test("is that of the database in each of two instances, whichever read first", async () => {
    vi.resetModules();
    const other = await import("@/lib/catalog/current-catalogue");
    await renamedTo("first");
    expect((await currentCatalogue()).version).toBe("first");
    await renamedTo("second");
    expect((await other.currentCatalogue()).version).toBe("second");
    expect((await currentCatalogue()).version).toBe("second");
  });

  test("is read again after a reading that failed", async () => {
    await renamedTo("failing");
    await db.$executeRaw`ALTER TABLE "Resource" RENAME TO "Hidden"`;
    await expect(currentCatalogue()).rejects.toThrow();
    await db.$executeRaw`ALTER TABLE "Hidden" RENAME TO "Resource"`;
    expect((await currentCatalogue()).version).toBe("failing");
  });
});

describe("derivedFromCatalogue", () => {
  test("derives each key once, and anew from another catalogue", async () => {
    const derive = vi.fn(({ version }: { version: string }, key: string) => `${version} ${key}`);
    const derived = derivedFromCatalogue(derive);
    const first = await currentCatalogue();
    expect([derived(first, "a"), derived(first, "a"), derived(first, "b")]).toEqual([
      `${first.version} a`,
      `${first.version} a`,
      `${first.version} b`,
    ]);
    expect(derive).toHaveBeenCalledTimes(2);
    await renamedTo("another");
    expect(derived(await currentCatalogue(), "a")).toBe("another a");
  });

  test("derives again what failed", async () => {
    const derive = vi.fn().mockRejectedValueOnce(new Error("once")).mockResolvedValue("well");
    const derived = derivedFromCatalogue<Promise<string>>(derive);
    const catalogue = await currentCatalogue();
    await expect(derived(catalogue)).rejects.toThrow("once");
    expect(await derived(catalogue)).toBe("well");
  });
});

async function renamedTo(version: string): Promise<void> {
  await db.framework.updateMany({ data: { version } });
}

function nameOf({ skills }: Awaited<ReturnType<typeof currentCatalogue>>, skillId: string): string | undefined {
  return skills.find(({ id }) => id === skillId)?.name;
}

/** Resolves once another connection waits for a lock that this one holds. */
async function someoneWaits(holder: Client): Promise<void> {
  await vi.waitUntil(
    async () => {
      const { rows } = await holder.query("SELECT 1 FROM pg_locks WHERE NOT granted");
      return rows.length > 0;
    },
    { timeout: 10_000 },
  );
}
