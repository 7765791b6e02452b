// npm start, and with --dev npm run dev: installs what is missing, then lib/launch does the work.
import { fileURLToPath } from "node:url";
import { checkNode, ensureInstalled } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
checkNode();
ensureInstalled();

const development = process.argv.includes("--dev");
process.env.NODE_ENV = development ? "development" : "production";
const { register } = await import("tsx/esm/api");
const unregister = register();
const { start } = await import("@/lib/launch/start");
await start({ development, loaded: unregister });
