// Makes the production build that the end-to-end and the launcher tests share, unless it is there already.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
register();
const { default: build } = await import("@/tests/launcher/build");
await build();
