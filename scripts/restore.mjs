// npm run restore -- BACKUP: puts a backup in the place of the embedded database.
import { fileURLToPath } from "node:url";
import { checkNode, ensureInstalled } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
checkNode();
await ensureInstalled();
const { register } = await import("tsx/esm/api");
register();
const { runCommand } = await import("@/lib/launch/run-command");
const { restore } = await import("@/lib/backup/restore");

await runCommand("Nothing was restored.", (stage, stopping) => restore(process.argv[2], stage, stopping));
