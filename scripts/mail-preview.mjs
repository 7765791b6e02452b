// Writes each mail with sample facts, to look at: npm run mail:preview [FOLDER]
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

const asked = process.argv[2] && resolve(process.argv[2]);
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
register();
const { previewMails } = await import("@/lib/accounts/mails/preview-mails");

const folder = asked ?? resolve(join(process.env.WAYPOINT_DATA_DIR || ".data", "mail-preview"));
const files = await previewMails(folder);
console.log(`${files.length} files in ${folder}:\n${files.map((file) => `  ${file}`).join("\n")}`);
