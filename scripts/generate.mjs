// Generates the database client from prisma/schema.prisma without fetching an engine.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const prisma = fileURLToPath(new URL("../node_modules/prisma/build/index.js", import.meta.url));
const env = {
  ...process.env,
  // Generation needs no schema engine, but downloads one unless told where it lies.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: "1",
};
const { status } = spawnSync(process.execPath, [prisma, "generate"], { env, stdio: "inherit" });
process.exit(status ?? 1);
