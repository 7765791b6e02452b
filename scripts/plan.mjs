// npm run --silent plan -- FILE: reads one instance, prints one plan. The work is in lib/engine.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const HELP = `Usage: npm run --silent plan -- [--format json|text] FILE

Reads one planning instance as JSON from FILE, or from standard input if FILE is -, and prints its plan.

  --format json  one JSON object (default)
  --format text  tables to read in a terminal
  --help         this text

Exit code 0 with a plan; 2 with one line on standard error if the call or the instance is wrong.
`;

/** One line on standard error, nothing on standard output. */
function refuse(message) {
  process.stderr.write(`${message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")}\n`); // file names may hold line feeds
  process.exitCode = 2;
}

function readCall() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: "string", default: "json" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return { help: true };
  if (values.format !== "json" && values.format !== "text") throw new Error("--format must be json or text");
  if (positionals.length !== 1) throw new Error("name one file, or - for standard input; --help tells more");
  return { help: false, file: positionals[0], format: values.format };
}

/** The instance as data; a case file {instance, expected} counts as its instance. */
function readInput(file) {
  const text = readFileSync(file === "-" ? process.stdin.fd : file, "utf8");
  const data = JSON.parse(text.replace(/^\ufeff/, ""));
  return data?.instance ?? data;
}

async function printPlan({ file, format }) {
  let input;
  try {
    input = readInput(file);
  } catch (error) {
    return refuse(`${file}: ${error.message}`);
  }
  const { planDocument } = await bundled("../lib/engine/plan-document.ts");
  const document = planDocument(input, format);
  if (!document.ok) return refuse(`${document.error.path || "instance"}: ${document.error.message}`);
  process.stdout.write(document.text);
}

/** A TypeScript module with all that it imports, compiled in memory: half the start of a loader that hooks each file. */
async function bundled(file) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

try {
  const call = readCall();
  if (call.help) process.stdout.write(HELP);
  else await printPlan(call);
} catch (error) {
  if (error.code?.startsWith("ERR_PARSE_ARGS") || error.constructor === Error) refuse(error.message);
  else throw error;
}
