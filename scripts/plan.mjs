// npm run --silent plan -- FILE: reads one instance, prints one plan. The work is in lib/engine.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { register } from "tsx/esm/api";

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
  const unregister = register();
  const { parseInstance } = await import("@/lib/engine/parse-instance");
  const { makePlan } = await import("@/lib/engine/make-plan");
  const { planText } = await import("@/lib/engine/plan-text");
  await unregister();

  const parsed = parseInstance(input);
  const result = parsed.ok ? makePlan(parsed.instance) : parsed;
  if (!result.ok) return refuse(`${result.error.path || "instance"}: ${result.error.message}`);
  const plan = result.plan;
  process.stdout.write(format === "text" ? planText(plan, parsed.instance.strategy) : `${JSON.stringify(plan)}\n`);
}

try {
  const call = readCall();
  if (call.help) process.stdout.write(HELP);
  else await printPlan(call);
} catch (error) {
  if (error.code?.startsWith("ERR_PARSE_ARGS") || error.constructor === Error) refuse(error.message);
  else throw error;
}
