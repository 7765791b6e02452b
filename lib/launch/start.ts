import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "@/lib/server/serve";
import { build } from "./build";
import { fillDatabase, openDatabase } from "./prepare";
import { Problem } from "./problem";
import { checkPort, claimDataFolder } from "./running-copy";
import { generatedSecrets } from "./secrets";
import { readSettings } from "./settings";
import { stage } from "./stage";

type Options = {
  /** Serve with hot reload instead of building. */
  readonly development: boolean;
  /** Called when the last of our own TypeScript is loaded, so that the web framework sees a plain Node. */
  readonly loaded: () => Promise<void>;
};

/** Everything from the settings to a served address. Ends the process with 1 and a paragraph if it cannot. */
export async function start(options: Options): Promise<void> {
  const leaving: (() => unknown)[] = [];
  const leave = async () => {
    while (leaving.length > 0) await leaving.pop()?.();
  };
  endOnSignal(leave);
  try {
    await launch(options, leaving);
  } catch (error) {
    report(error);
    await leave();
    process.exit(1);
  }
}

/** `leaving` collects what has to be ended again, last first. */
async function launch({ development, loaded }: Options, leaving: (() => unknown)[]): Promise<void> {
  const settings = readSettings(process.env);
  const secrets = generatedSecrets(settings.dataFolder);
  leaving.push(claimDataFolder(settings.dataFolder, settings.appUrl.origin));
  await checkPort(settings.port);

  const database = await openDatabase(settings);
  leaving.push(() => database.leave());
  Object.assign(process.env, {
    AUTH_SECRET: process.env.AUTH_SECRET || secrets.AUTH_SECRET,
    APP_URL: settings.appUrl.origin,
    DATABASE_URL: database.url,
    PORT: String(settings.port),
  });
  await fillDatabase(database.url);
  if (!development) {
    await stage(
      "Build",
      async () => build(settings.buildFolder),
      (made) => (made ? "built" : "unchanged"),
    );
  }
  await loaded();
  const close = await stage(
    "Server",
    () => serve(settings.port, development),
    () => "ready",
  );
  leaving.push(close);
  console.log(`\nWaypoint is at ${settings.appUrl.origin}  (Ctrl-C stops it)`);
}

function endOnSignal(leave: () => Promise<void>): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    console.log("\nStopping …");
    await leave();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
}

/** A Problem in its own words; anything else with its first line, the whole of it into the log. */
function report(error: unknown): void {
  if (error instanceof Problem) {
    console.error(`\n${error.message}`);
    return;
  }
  const said = error instanceof Error ? error.message : String(error);
  const log = join(process.env.WAYPOINT_DATA_DIR || ".data", "start.log");
  try {
    appendFileSync(log, `${new Date().toISOString()} ${error instanceof Error ? error.stack : said}\n`, {
      mode: 0o600,
    });
    console.error(`\nWaypoint could not start. ${said}\nThe details are in ${log}.`);
  } catch {
    console.error(`\nWaypoint could not start. ${said}`);
  }
}
