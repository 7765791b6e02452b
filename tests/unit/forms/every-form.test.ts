import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { secretFields } from "@/lib/forms/secret-fields";

/** Every schema that a form is judged by: by convention `…Input` in a feature's `schema.ts`. */
async function formSchemas(): Promise<[name: string, schema: z.ZodObject][]> {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith("/schema.ts"));
  const modules = await Promise.all(
    files.map(async (path): Promise<object> => import(/* @vite-ignore */ resolve("lib", path))),
  );
  return modules
    .flatMap((module) => Object.entries(module))
    .filter(([name]) => name.endsWith("Input"))
    .map(([name, schema]) => [name, z.instanceof(z.ZodObject).parse(schema)]);
}

const fields = (await formSchemas()).flatMap(([form, { shape }]) =>
  Object.entries(shape).map(([field, schema]) => ({ form, field, schema })),
);

/** Hashed, never stored. */
const secrets: readonly string[] = secretFields;

const wholesome = ["", "a", "3", "7.5", "UTC", "ai-engineer", "ada@example.org", "2027-01-11", "example.org/work"];
const ids = ["0198a5b0-0000-7000-8000-000000000000"];
const hostile = ["\u0000", "\ud800", "\udfff"].flatMap((character) =>
  [...wholesome, ...ids].flatMap((text) => [character + text, text + character, `${text}${character}${text}`]),
);

describe("what PostgreSQL cannot store", () => {
  test.each(fields.filter(({ field }) => !secrets.includes(field)))(
    "never passes the field $field of $form",
    ({ schema }) => {
      for (const text of hostile.flatMap((text) => [text, [text]])) {
        const { data, success } = z.safeParse(schema, text);
        if (success) expect(JSON.stringify(data) ?? "", JSON.stringify(text)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }
    },
  );

  test("is tried on the fields of every form", () => {
    expect(fields.map(({ form, field }) => `${form}.${field}`)).toEqual(
      expect.arrayContaining(["settingsInput.name", "createPlanInput.title", "completeStepInput.note"]),
    );
    expect(fields.length).toBeGreaterThan(30);
  });
});
