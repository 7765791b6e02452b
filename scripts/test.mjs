// npm test: installs what is missing, runs every stage, and closes with "N passed, N failed", counted from the runners'
// own reports. --only checks|unit|integration|e2e|launcher|hostile runs one stage, --long tries more random cases in it.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromiumPath } from "./chromium.mjs";
import { checkNode, ensureInstalled } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
checkNode();
await ensureInstalled();

rmSync(".next-test/types", { recursive: true, force: true }); // an old build's may name pages that are gone
const reports = mkdtempSync(join(tmpdir(), "waypoint-reports-"));
const long = process.argv.includes("--long") ? { TEST_LONG: "1" } : {};
const quiet = { ...long, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", NO_COLOR: "1", DATABASE_URL: "" };

const biome = "node_modules/@biomejs/biome/bin/biome";
const lint = check("lint, format, layers", biome, ["check", "--error-on-warnings", "."]);
const catalogue = check("catalogue", "scripts/catalog-check.mjs", []);
const routeTypes = check("route types", "node_modules/next/dist/bin/next", ["typegen"]);
const types = check("types", "node_modules/typescript/bin/tsc", ["--noEmit", "--incremental", "false"]);
const build = check("production build", "scripts/build-for-tests.mjs", []);
const [unit, integration, launcher] = ["unit", "integration", "launcher"].map((project) => vitest(project));
const e2e = playwright();

/** By name of a part, one after the other. */
const parts = {
  checks: [lint, catalogue, routeTypes, types],
  unit: [unit],
  integration: [integration],
  e2e: [e2e],
  launcher: [launcher],
  hostile: [{ ...vitest("launcher", "tests/hostile"), name: "hostile" }], // in short form it is in the launcher's
};
/** Everything: one group after the other, side by side within a group. */
const groups = [[lint, catalogue, build], [routeTypes], [types], [unit, integration], [e2e, launcher]];

const at = process.argv.indexOf("--only");
const chosen = at < 0 ? groups : parts[process.argv[at + 1]]?.map((stage) => [stage]);
if (!chosen) {
  console.error(`--only takes one of: ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const group of chosen) {
  await Promise.all(group.map(runAndReport));
}
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed === 0 ? 0 : 1);

async function runAndReport(stage) {
  const startedAt = Date.now();
  const { passed, failed, skipped = 0, output } = await stage.run().catch(broken);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${stage.name.padEnd(24)} ${`${passed} passed, ${failed} failed`.padEnd(28)} ${seconds.padStart(6)} s`);
  if (failed > 0) console.log(output.trim());
  else if (stage.name === "hostile") console.log(output.match(/^\|.*$/gm)?.join("\n"));
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** A stage that could not even begin: one failed, and the later ones still run. */
function broken(error) {
  return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
}

/** A tool that says yes or no: one passed or one failed. */
function check(name, script, args) {
  return {
    name,
    run: async () => {
      const { code, output } = await node([script, ...args]);
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}

/** @param folder of the tests to run alone */
function vitest(project, ...folder) {
  return {
    name: project,
    run: async () => {
      const file = join(reports, `${project}.json`);
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      const ran = await node(["node_modules/vitest/vitest.mjs", "run", "--project", project, ...folder, ...reporters]);
      return counted(ran, file, (report) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests + brokenFiles(report),
        skipped: report.numPendingTests + report.numTodoTests,
      }));
    },
  };
}

/** Files that failed before any of their tests could run. */
function brokenFiles(report) {
  return report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
}

function playwright() {
  return {
    name: "end to end",
    run: async () => {
      const file = join(reports, "e2e.json");
      const env = {
        CHROMIUM_PATH: await chromiumPath(),
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        E2E_DATA: join(reports, "data"), // removed with the reports
      };
      const ran = await node(["node_modules/@playwright/test/cli.js", "test"], env);
      return counted(ran, file, ({ stats }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
        skipped: stats.skipped,
      }));
    },
  };
}

/** What the runner's report counts; a runner that failed, or ran nothing, counts as one failure at least. */
function counted({ code, output }, file, read) {
  try {
    const { passed, failed, skipped } = read(JSON.parse(readFileSync(file, "utf8")));
    const unsaid = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
    return {
      passed,
      failed: failed + unsaid,
      skipped,
      output: unsaid ? `${output}\nIt ran no test, or failed outside one.` : output,
    };
  } catch {
    return { passed: 0, failed: 1, output: `${output}\nThe runner left no report.` };
  }
}

/** Runs a script with this Node and gathers what it prints. */
function node(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...quiet, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    child.on("close", (code) => resolve({ code, output }));
  });
}
