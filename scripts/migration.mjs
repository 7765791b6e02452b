// Writes the migration from what prisma/migrations holds to prisma/schema.prisma: npm run migration "what it does"
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await ensureInstalled();
const { register } = await import("tsx/esm/api");
register();
const { makeMigration } = await import("@/lib/db/make-migration");

const path = await makeMigration("prisma", process.argv.slice(2).join(" "), new Date());
console.log(path ? `Wrote ${path}. Read it before you commit it.` : "The schema has not changed.");
