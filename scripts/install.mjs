// What must stand before any TypeScript of ours can run: a Node that is new enough, the dependencies of the lock file, the
// generated database client. Uses nothing but Node.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.waypoint-installed";
const oldest = [20, 20];

/** Ends the process with a readable paragraph if this Node is too old to run the product. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(
    `Waypoint needs Node ${oldest.join(".")} or newer; this is ${process.versions.node}. Install a newer one.`,
  );
  process.exit(1);
}

/** Whether node_modules is what the lock file asks for. */
function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();
}

/** Installs the dependencies; ends the process with npm's own words if that fails. */
function install() {
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const args = [...first, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) {
    console.error(`The dependencies could not be installed. npm says:\n${stdout ?? ""}${stderr ?? ""}`.trim());
    console.error("Check the connection to the npm registry, then start again.");
    process.exit(1);
  }
  writeFileSync(stamp, wanted());
}

/** Installs and generates what is missing or out of date, saying so. */
export function ensureInstalled() {
  if (!isInstalled()) timed("Installing the dependencies (once)", install);
  if (!isGenerated()) timed("Generating the database client", generate);
}

function timed(name, work) {
  const begun = Date.now();
  console.log(`${name} …`);
  work();
  console.log(`${" ".repeat(12)} ${"done".padEnd(44)} ${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s`);
}

const clientStamp = "lib/db/generated/.schema";

function isGenerated() {
  return (
    existsSync(clientStamp) && readFileSync(clientStamp, "utf8") === hashOf("prisma/schema.prisma", "package-lock.json")
  );
}

function generate() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/generate.mjs"], { encoding: "utf8" });
  if (status !== 0) {
    console.error(`The database client could not be generated.\n${stdout}${stderr}`.trim());
    process.exit(1);
  }
  writeFileSync(clientStamp, hashOf("prisma/schema.prisma", "package-lock.json"));
}

function wanted() {
  return `${hashOf("package-lock.json")} ${process.version}`;
}

function hashOf(...files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}
