// Gives the changed content of catalog/ its release number: npm run catalog:release [FOLDER]
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL("../catalog", import.meta.url)));
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
register();
const { readContent } = await import("@/lib/catalog/read");
const { raiseRelease } = await import("@/lib/catalog/release");

const content = await readContent(folder);
if (content.ok) {
  const release = await raiseRelease(folder, content.value.version);
  console.log(`${join(folder, "release.yaml")}: release ${release}, content ${content.value.version}.`);
} else {
  console.error(content.error.message);
  process.exitCode = 1;
}
