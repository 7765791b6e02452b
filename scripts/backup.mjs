// npm run backup [-- FOLDER]: backs up the embedded database, while Waypoint runs or while it is stopped.
import { fileURLToPath } from "node:url";
import { checkNode, ensureInstalled } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
checkNode();
await ensureInstalled();
const { register } = await import("tsx/esm/api");
register();
const { runCommand } = await import("@/lib/launch/run-command");
const { backup } = await import("@/lib/backup/backup");

await runCommand("No backup was made.", (stage, stopping) => backup(process.argv[2], stage, stopping));
