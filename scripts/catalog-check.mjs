// Checks the YAML files under catalog/ and brings their JSON Schemas up to date: npm run catalog:check [FOLDER]
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL("../catalog", import.meta.url)));
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
register();
const { checkCatalog } = await import("@/lib/catalog/check");

const checked = await checkCatalog(folder);
if (checked.ok) {
  const { release, version, skills, roles, profiles, schemasWritten } = checked.value;
  for (const file of schemasWritten) console.log(`Wrote ${file}`);
  console.log(
    `Catalogue release ${release} (${version}): ${skills} skills, ${roles} roles, ${profiles} starting profiles, no error.`,
  );
} else {
  console.error(checked.error.message);
  process.exitCode = 1;
}
