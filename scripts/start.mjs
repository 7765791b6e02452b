// npm start, and with --dev npm run dev: installs what is missing, then lib/launch does the work.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkNode, ensureInstalled, give, isInstalled } from "./install.mjs";
import { portProblem } from "./port.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
checkNode();
if (!isInstalled() && !isUpgrade()) await checkPortFirst();
await ensureInstalled();

const development = process.argv.includes("--dev");
process.env.NODE_ENV = development ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
const { register } = await import("tsx/esm/api");
const unregister = register();
const { start } = await import("@/lib/launch/start");
await start({ development, portProblem, loaded: unregister });

/** Whether another start holds the port, which may be stopping; what to do about it is told after the installation. */
function isUpgrade() {
  return existsSync(join(process.env.WAYPOINT_DATA_DIR || ".data", "running.json"));
}

/** Before the long installation; a port that is no number is told later, with the other settings. */
async function checkPortFirst() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return;
  const problem = await portProblem(port);
  if (problem) give(problem);
}
