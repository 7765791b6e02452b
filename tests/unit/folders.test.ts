import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cyclesOf, filesThatReadDatabase, type Import, importsWithin } from "./import-graph";

const isProduct = ({ from }: Import) => !/^(tests|scripts)\//.test(from);

/** Imports by a component of a file that reads the database, also of its types alone. */
function readingComponents(imports: readonly Import[]): string[] {
  const reading = filesThatReadDatabase(imports);
  return imports
    .filter(({ from, to }) => from.startsWith("components/") && reading.has(to))
    .map(({ from, to }) => `${from} → ${to}`);
}

describe("the folders", { timeout: 60_000 }, () => {
  let imports: readonly Import[] = [];

  beforeAll(() => {
    imports = importsWithin(".").filter(isProduct);
  }, 60_000);

  test("are read as the compiler resolves them", () => expect(imports.length).toBeGreaterThan(1_000));

  test("form no cycle", () => expect(cyclesOf(imports)).toEqual([]));

  test("let no component import a file that reads the database, whatever its name", () =>
    expect(readingComponents(imports)).toEqual([]));
});

describe("a planted violation", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "waypoint-folders-"));
  let imports: readonly Import[] = [];

  const planted: Readonly<Record<string, string>> = {
    "tsconfig.json": JSON.stringify({
      compilerOptions: { module: "esnext", moduleResolution: "bundler", jsx: "react-jsx", paths: { "@/*": ["./*"] } },
      include: ["**/*.ts", "**/*.tsx"],
    }),
    "lib/db/client.ts": "export const db = 1;",
    "lib/plans/steps.ts": 'import { db } from "@/lib/db/client";\nexport type Step = number;\nexport const steps = db;',
    "lib/plans/view.ts": 'import { steps } from "./steps";\nexport type View = number;\nexport const view = steps;',
    "lib/plans/words.ts": 'import type { Step } from "./steps";\nexport const words = (step: Step) => step;',
    "components/plans/by-type.tsx": 'import type { View } from "@/lib/plans/view";\nexport type Shown = View;',
    "components/plans/by-path.tsx": 'export const load = () => import("../../lib/plans/steps");',
    "components/plans/lawful.tsx": 'import { words } from "@/lib/plans/words";\nexport const shown = words(1);',
    "lib/one/a.ts": 'import { b } from "@/lib/two/b";\nexport const a = b;',
    "lib/two/b.ts": 'export { c as b } from "@/lib/three/c";',
    "lib/three/c.ts": 'import type { D } from "@/lib/one/d";\nexport const c: D = 1;',
    "lib/one/d.ts": "export type D = number;",
    "lib/four/e.ts": 'import { a } from "@/lib/one/a";\nexport const e = a;',
  };

  beforeAll(() => {
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    imports = importsWithin(folder);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("of folders in a cycle is found, also where only types close it", () =>
    expect(cyclesOf(imports)).toEqual([["lib/one", "lib/three", "lib/two"]]));

  test("of a component that reaches the database is found, by type and by path", () =>
    expect(readingComponents(imports).sort()).toEqual([
      "components/plans/by-path.tsx → lib/plans/steps.ts",
      "components/plans/by-type.tsx → lib/plans/view.ts",
    ]));
});
