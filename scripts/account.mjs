// npm run account -- reset-link ADDRESS: prints the link with which the account's owner sets a new password.
import { fileURLToPath } from "node:url";
import { checkNode, ensureInstalled } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
checkNode();
await ensureInstalled();
const { register } = await import("tsx/esm/api");
register();
const { runCommand } = await import("@/lib/launch/run-command");
const { accountCommand } = await import("@/lib/launch/account-command");

await runCommand("No link was made.", () => accountCommand(process.argv.slice(2)));
