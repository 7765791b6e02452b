import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "@/lib/problem";
import { serve } from "@/lib/server/serve";
import { build } from "./build";
import { finishExchange } from "./exchange-data";
import { followInBackground } from "./follow-in-background";
import { forgetExpiredEachHour } from "./forget-expired";
import { outboxFolder, sendMail } from "./mail";
import { type Database, fillDatabase, openDatabase } from "./prepare";
import { report } from "./report";
import { claimDataFolder } from "./running-copy";
import { generatedSecrets } from "./secrets";
import { readSettings, type Settings } from "./settings";
import { stagesUntil } from "./stage";
import { stopRequest } from "./stop-request";

type Options = {
  /** Serve with hot reload instead of building. */
  readonly development: boolean;
  /** Why the server could not listen on the port, with what to do; null if it could. */
  readonly portProblem: (port: number) => Promise<string | null>;
  /** Called when the last of our own TypeScript is loaded, so that the web framework sees a plain Node. */
  readonly loaded: () => Promise<void>;
};

/** What has to be ended again, last first. */
type Leaving = (() => unknown)[];

/**
 * Everything from the settings to a served address, until a signal asks it to stop. Ends the process: with 0 when it
 * was asked to, with 1 and a readable paragraph when it could not start or lost its database.
 */
export async function start(options: Options): Promise<void> {
  const stopping = stopRequest();
  const leaving: Leaving = [];
  let code = 0;
  try {
    const database = await launch(options, leaving, stopping);
    const asked = stopping.aborted ? null : once(stopping, "abort").then(() => null);
    const lost = await Promise.race([asked, database.lost]);
    if (lost) throw lost;
  } catch (error) {
    if (!stopping.aborted) {
      report(error);
      code = 1;
    }
  }
  if (stopping.aborted) console.log("\nStopping …");
  process.exit((await allLeft(leaving)) ? code : 1);
}

async function launch(
  { development, portProblem, loaded }: Options,
  leaving: Leaving,
  stopping: AbortSignal,
): Promise<Database> {
  const stage = stagesUntil(stopping);
  const settings = readSettings(process.env);
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  const claim = await claimDataFolder(
    settings.dataFolder,
    { doing: "serving", address: settings.appUrl.origin },
    stage,
  );
  leaving.push(claim.release);
  stopping.addEventListener("abort", claim.stopping);
  finishExchange(settings.dataFolder);
  const taken = await portProblem(settings.port);
  if (taken) throw new Problem(taken);
  const secrets = generatedSecrets(settings.dataFolder);

  const database = await openDatabase(settings, stage);
  leaving.push(database.leave);
  Object.assign(process.env, {
    AUTH_SECRET: settings.authSecret ?? secrets.AUTH_SECRET,
    APP_URL: settings.appUrl.origin,
    DATABASE_URL: database.url,
    PORT: String(settings.port),
  });
  await fillDatabase(database.url, settings.dataFolder, stage);
  if (!development) {
    await stage(
      "Building the pages",
      () => build(settings.buildFolder, join(settings.dataFolder, "build.log"), stopping),
      (made) => (made ? "built" : "unchanged"),
    );
  }
  await loaded();
  const close = await stage(
    "Starting the server",
    () => serve(settings.port, development ? null : settings.buildFolder),
    () => "up",
  );
  leaving.push(followInBackground(database.url, stopping));
  leaving.push(forgetExpiredEachHour(database.url));
  leaving.push(await sendMail(database.url, settings, stopping));
  leaving.push(close);
  console.log(`\nWaypoint is at ${settings.appUrl.origin}  (Ctrl-C stops it)${mailNote(settings)}`);
  return database;
}

/** Where mail is if it goes nowhere. */
function mailNote({ mail, dataFolder }: Settings): string {
  return mail.server ? "" : `\nMail is written to ${outboxFolder(dataFolder)}, since SMTP_URL is not set`;
}

/** Ends everything, also when one part fails to end; says so then and returns false. */
async function allLeft(leaving: Leaving): Promise<boolean> {
  let well = true;
  for (const leave of leaving.reverse()) {
    try {
      await leave();
    } catch (error) {
      report(error);
      well = false;
    }
  }
  return well;
}
