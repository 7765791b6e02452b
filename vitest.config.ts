import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const isLong = process.env.TEST_LONG === "1";
const root = fileURLToPath(new URL(".", import.meta.url)).replace(/[/\\]$/, "");

export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          isolate: false, // a process reads each module once: nearly half of the time
          setupFiles: ["tests/unit/leave-nothing.ts", ...(isLong ? ["tests/unit/long-properties.ts"] : [])],
          ...(isLong && { testTimeout: 600_000 }),
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/integration/database.ts"],
          maxWorkers: 2, // a file waits for the database half of the time
          hookTimeout: 60_000,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "launcher",
          include: [
            "tests/launcher/**/*.test.ts",
            "tests/hostile/*.test.ts",
            ...(isLong ? ["tests/hostile/long/*.test.ts"] : []),
          ],
          globalSetup: ["tests/launcher/build.ts", "tests/hostile/print-table.ts"],
          maxWorkers: 3, // one a file, on two cores too: they wait for starts and stops most of the time
          hookTimeout: 300_000,
          testTimeout: isLong ? 900_000 : 300_000,
        },
      },
    ],
  },
});
