import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hintCompilation } from "@/lib/launch/compile-hint";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waypoint-build-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("marks the scripts that every page begins with, and no other", () => {
  mkdirSync(join(folder, "static/chunks"), { recursive: true });
  for (const name of ["react", "router", "map"]) writeFileSync(join(folder, `static/chunks/${name}.js`), `${name}();`);
  const rootMainFiles = ["static/chunks/react.js", "static/chunks/router.js"];
  writeFileSync(join(folder, "build-manifest.json"), JSON.stringify({ rootMainFiles, polyfillFiles: [] }));

  hintCompilation(folder);

  const script = (name: string) => readFileSync(join(folder, `static/chunks/${name}.js`), "utf8");
  expect(script("react")).toBe("//# allFunctionsCalledOnLoad\nreact();");
  expect(script("router")).toBe("//# allFunctionsCalledOnLoad\nrouter();");
  expect(script("map")).toBe("map();");
});

test.each([
  ["has no manifest", null],
  ["has another manifest", JSON.stringify({ pages: {} })],
  ["names a script that is not there", JSON.stringify({ rootMainFiles: ["static/chunks/gone.js"] })],
])("leaves a build as it is that %s, and fails nothing", (_, manifest) => {
  if (manifest) writeFileSync(join(folder, "build-manifest.json"), manifest);
  expect(() => hintCompilation(folder)).not.toThrow();
});
