// npm run bench:http: measures every kind of page beside the framework's empty dynamic page, all in one run.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";
import { ensureInstalled } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await ensureInstalled();
register();
const { benchHttp } = await import("@/tests/bench/http/bench-http");
await benchHttp();
