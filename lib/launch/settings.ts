import { resolve } from "node:path";
import { z } from "zod";
import { Problem } from "./problem";

/** What the environment asks for; everything has a default. */
export type Settings = {
  readonly port: number;
  /** Address that people use, without a path. */
  readonly appUrl: URL;
  /** Absolute. */
  readonly dataFolder: string;
  /** Build folder, relative to the project. */
  readonly buildFolder: string;
  /** A PostgreSQL of one's own; null: the embedded one. */
  readonly databaseUrl: string | null;
};

const empty = z.literal("").transform(() => undefined);

const environment = z.object({
  PORT: empty
    .or(z.coerce.number("PORT must be a number.").int().min(1).max(65_535, "PORT must be 1 to 65535."))
    .optional(),
  APP_URL: empty.or(z.url({ protocol: /^https?$/, error: "APP_URL must be an http or https address." })).optional(),
  WAYPOINT_DATA_DIR: z.string().optional(),
  WAYPOINT_BUILD_DIR: z.string().optional(),
  DATABASE_URL: empty
    .or(z.string().regex(/^postgres(ql)?:\/\//, "DATABASE_URL must begin with postgresql://."))
    .optional(),
});

/** Reads the settings. Throws a Problem that names the variable which is wrong. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = environment.safeParse(env);
  if (!read.success) {
    const said = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join(" ");
    throw new Problem(`A setting in the environment is wrong. ${said} Correct it, or leave it out for the default.`);
  }
  const { PORT: port = 3000, APP_URL: appUrl, WAYPOINT_DATA_DIR: data, WAYPOINT_BUILD_DIR: build } = read.data;
  return {
    port,
    appUrl: new URL(appUrl ?? `http://localhost:${port}`),
    dataFolder: resolve(data || ".data"),
    buildFolder: build || ".next",
    databaseUrl: read.data.DATABASE_URL ?? null,
  };
}
