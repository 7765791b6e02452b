// npm run bench [-- --quick]: measures the engine beside other ways to order the same steps; writes docs/engine.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
const folder = mkdtempSync(join(root, "node_modules", ".bench-"));
const entries = ["bench", "measured-process", "solver-process"];
await build({
  entryPoints: entries.map((name) => `tests/bench/${name}.ts`),
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "es2022",
});
try {
  const { bench } = await import(pathToFileURL(join(folder, "bench.mjs")).href);
  await bench({ quick: process.argv.includes("--quick"), folder });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
