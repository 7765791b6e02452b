// What must stand before any TypeScript of ours can run: a Node that is new enough, the dependencies of the lock file, the
// generated database client. Uses nothing but Node.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const oldest = [20, 20];

/** Ends the process with a readable paragraph if this Node is too old to run the product. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  give(
    `Waypoint needs Node ${oldest.join(".")} or newer; this is ${process.versions.node}. Install a newer one from ` +
      "https://nodejs.org, then start again.",
  );
}

const installed = { stamp: "node_modules/.waypoint-installed", from: ["package-lock.json"] };
const generated = { stamp: "lib/db/generated/.schema", from: ["prisma/schema.prisma", "package-lock.json"] };

/** Whether node_modules is what the lock file asks for. */
export function isInstalled() {
  return isFresh(installed);
}

/** Installs and generates what is missing or out of date, saying so. */
export async function ensureInstalled() {
  if (!isFresh(installed)) await timed("Installing the packages", install);
  if (!isFresh(generated)) await timed("Generating the client", generate);
}

async function install() {
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, said } = await run(program, [...first, ...args]);
  if (code !== 0) {
    give(
      `The packages could not be installed. npm says:\n${said}\nCheck the connection to the npm registry and the space ` +
        "on the disk, then start again.",
    );
  }
  mark(installed);
}

async function generate() {
  const { code, said } = await run(process.execPath, ["scripts/generate.mjs"]);
  if (code !== 0) {
    give(
      `The database client could not be generated. Prisma says:\n${said}\nIf prisma/schema.prisma was changed, fix it; ` +
        "otherwise remove node_modules and start again.",
    );
  }
  mark(generated);
}

async function timed(doing, work) {
  process.stdout.write(`${`${doing} … `.padEnd(28)}`);
  const started = performance.now();
  await work();
  console.log(`${"done".padEnd(20)} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s`);
}

/** Runs a program to its end, and ends it first when this process is ended. */
function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    const end = () => {
      child.kill("SIGTERM");
      process.exit(1);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, end);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    child.on("error", (error) => resolve({ code: 1, said: error.message }));
    child.on("close", (code) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, end);
      resolve({ code, said: said.trim() });
    });
  });
}

function isFresh({ stamp, from }) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(from);
}

function mark({ stamp, from }) {
  writeFileSync(stamp, fingerprint(from));
}

function fingerprint(files) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** Ends the process with a paragraph. */
export function give(problem) {
  console.error(`\n${problem}`);
  process.exit(1);
}
