import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The build of these very sources, which all tests of a running product share. */
export const buildFolder = ".next-test";

/** What a fresh clone holds, in a folder of its own, and nothing that git ignores but a build to reuse. */
export function freshCheckout(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "waypoint é, launcher ")));
  const { stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  for (const path of stdout.split("\0").filter((name) => name !== "" && existsSync(name))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path));
  }
  // Links within it lead to the packages of where it is: as they stand, they lead to the checkout's own.
  cpSync(buildFolder, join(folder, buildFolder), { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(folder, "npm.js"), npm);
  return folder;
}

/** Stands in for npm, which needs a network: notes each call, and installs by links to what is installed here. */
const npm = `
import { appendFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
appendFileSync("npm-calls", process.argv.slice(2).join(" ") + "\\n");
const from = ${JSON.stringify(join(process.cwd(), "node_modules"))};
const linked = spawnSync("cp", ["-al", from, "node_modules"]).status === 0;
if (!linked) {
  rmSync("node_modules", { recursive: true, force: true });
  spawnSync("cp", ["-a", from, "node_modules"]);
}
rmSync("node_modules/.waypoint-installed", { force: true });
`;

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Adds a migration to the checkout. */
export function plantMigration(folder: string, name: string, sql: string): void {
  const place = join(folder, "prisma/migrations", name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "migration.sql"), sql);
}
