// Finds a Chromium for the end-to-end tests, or installs one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Path of a Chromium on this machine; empty if Playwright's own is installed. Throws if there is none to be had. */
export async function chromiumPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const found = onThisMachine();
  if (found) return found;
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return "";
  console.log("Installing Chromium …");
  if (run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"])) return "";
  if (process.getuid?.() === 0 && run("apt-get", ["update"]) && run("apt-get", ["install", "-y", "chromium"])) {
    return onThisMachine() ?? "";
  }
  throw new Error("No Chromium was found and none could be installed. Install one, or set CHROMIUM_PATH.");
}

function onThisMachine() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function run(program, args) {
  return spawnSync(program, args, { stdio: "ignore", timeout: 240_000 }).status === 0;
}
