import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { jsonSchemas } from "@/lib/catalog/json-schemas";
import { neededLevelsIn } from "@/lib/catalog/needed-levels";
import { readCatalog } from "@/lib/catalog/read";

const folder = fileURLToPath(new URL("../../../catalog", import.meta.url));

describe("the catalogue that ships", () => {
  test("has no error", async () => {
    const read = await readCatalog(folder);
    expect(read.ok ? null : read.error.message).toBeNull();
  });

  test("says where to start, with hours, for every level that plans to the three AI roles hold", async () => {
    const read = await readCatalog(folder);
    if (!read.ok) throw new Error(read.error.message);
    const { roles, skills } = read.value;
    const needing = skills.map(({ id, levels: [, ...levels] }) => ({
      id,
      prereqs: levels.flatMap(({ level, needs }) => needs.map((need) => ({ level, needs: need }))),
    }));
    const required = roles
      .filter(({ kind }) => kind === "target")
      .flatMap(({ requirements, projects }) => [...requirements, ...projects.flatMap(({ needs }) => needs)]);
    const upTo = neededLevelsIn(needing, required);
    const withoutStart = skills.flatMap(({ id, resources, levels: [, ...levels] }) => {
      const starts = resources.flatMap(({ parts = [] }) =>
        parts.filter(({ start }) => start).map(({ level }) => level),
      );
      return levels
        .filter(({ level }) => level <= (upTo.get(id) ?? 0) && !starts.some((start) => start === level))
        .map(({ level }) => `${id} ${level}`);
    });
    expect(upTo.size).toBeGreaterThan(40);
    expect(withoutStart).toEqual([]);
  });

  test.each(jsonSchemas())(
    "publishes $file as the schema has it now (npm run catalog:check writes it)",
    async (schema) => {
      expect(await readFile(join(folder, schema.file), "utf8")).toBe(schema.content);
    },
  );
});
