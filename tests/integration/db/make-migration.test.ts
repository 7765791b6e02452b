import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeMigration } from "@/lib/db/make-migration";

const at = new Date("2099-03-02T09:30:15Z");

describe("makeMigration", () => {
  const folder = mkdtempSync(join(tmpdir(), "waypoint-schema-"));

  beforeAll(() => cpSync("prisma", folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("finds nothing to write while the migrations make the schema", async () => {
    expect(await makeMigration(folder, "nothing", at)).toBeNull();
  });

  test("writes the SQL of a new column, and then finds nothing more", async () => {
    const schema = join(folder, "schema.prisma");
    const changed = readFileSync(schema, "utf8").replace("model User {", "model User {\n  nickname String?");
    writeFileSync(schema, changed);

    const path = await makeMigration(folder, "Add a nickname!", at);

    expect(path).toBe(join(folder, "migrations/20990302093015_add_a_nickname"));
    expect(readFileSync(join(String(path), "migration.sql"), "utf8")).toContain('ADD COLUMN     "nickname" TEXT');
    expect(await makeMigration(folder, "again", at)).toBeNull();
  });
});
