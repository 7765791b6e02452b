import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";

// Workers load this file too: what the first load chose is handed down by the environment.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000));
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), "waypoint-e2e-"));

const { E2E_PORT: port, E2E_DATA: data, CHROMIUM_PATH: chromium } = process.env;

const quiet = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["json"], ["line"]] : [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${port}`,
    timezoneId: "Europe/Paris",
    locale: "en-GB",
    launchOptions: {
      executablePath: chromium || undefined,
      args: [...quiet, "--disable-sync", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    },
  },
  projects: [
    { name: "product", testIgnore: "outage.spec.ts" },
    { name: "outage", testMatch: "outage.spec.ts", dependencies: ["product"] },
  ],
  webServer: {
    command: "node scripts/start.mjs",
    url: `http://localhost:${port}/readyz`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stdout: "pipe",
    env: {
      PORT: port,
      WAYPOINT_DATA_DIR: data,
      WAYPOINT_BUILD_DIR: ".next-test",
      // Every test speaks from an address of its own, so that limits on one do not stop another.
      TRUST_PROXY: "1",
      DATABASE_URL: "",
      APP_URL: "",
    },
  },
});
