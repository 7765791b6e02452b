import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { jsonSchemas } from "@/lib/catalog/json-schemas";
import { readCatalog } from "@/lib/catalog/read";

const folder = fileURLToPath(new URL("../../../catalog", import.meta.url));

describe("the catalogue that ships", () => {
  test("has no error", async () => {
    const read = await readCatalog(folder);
    expect(read.ok ? null : read.error.message).toBeNull();
  });

  test.each(jsonSchemas())(
    "publishes $file as the schema has it now (npm run catalog:check writes it)",
    async (schema) => {
      expect(await readFile(join(folder, schema.file), "utf8")).toBe(schema.content);
    },
  );
});
