import { resolve } from "node:path";
import { z } from "zod";
import { appUrl } from "@/lib/http/app-url";
import { hstsSettings } from "@/lib/http/hsts";
import { type MailSettings, mailFrom, mailServer } from "@/lib/mail/mail-settings";
import { Problem } from "@/lib/problem";

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
  /** The key of the sessions; null: the one kept in the data folder. */
  readonly authSecret: string | null;
  readonly mail: MailSettings;
};

const unset = z.literal("").transform(() => undefined);

const portNumber = z.string().regex(/^\d+$/, "must be a number.").transform(Number);

const environment = z.object({
  PORT: unset.or(portNumber.pipe(z.int().min(1, "must be 1 to 65535.").max(65_535, "must be 1 to 65535."))).optional(),
  DATABASE_URL: unset.or(z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgresql://.")).optional(),
  AUTH_SECRET: unset.or(z.string().min(32, "must have 32 characters or more.")).optional(),
  SMTP_URL: unset.or(mailServer).optional(),
  MAIL_FROM: unset.or(mailFrom).optional(),
  HSTS: unset.or(z.enum(hstsSettings, "must be 0, 1 or subdomains.")).optional(),
  WAYPOINT_DATA_DIR: z.string().optional(),
  WAYPOINT_BUILD_DIR: z.string().optional(),
});

/** Reads the settings. Throws a Problem that names the variable which is wrong. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = environment.safeParse(env);
  if (!read.success) throw wrong(read.error.issues.map(said).join(" "));
  return {
    port: read.data.PORT ?? 3000,
    appUrl: readAppUrl(),
    dataFolder: resolve(read.data.WAYPOINT_DATA_DIR || ".data"),
    buildFolder: read.data.WAYPOINT_BUILD_DIR || ".next",
    databaseUrl: read.data.DATABASE_URL ?? null,
    authSecret: read.data.AUTH_SECRET ?? null,
    mail: mailSettings(read.data.SMTP_URL ?? null, read.data.MAIL_FROM ?? null),
  };
}

/** Mail that stays on this machine may be from anyone. */
function mailSettings(server: MailSettings["server"], from: MailSettings["from"] | null): MailSettings {
  if (server && !from) throw wrong("MAIL_FROM is missing: with SMTP_URL it says from which address mail comes.");
  return { server, from: from ?? { name: "Waypoint", address: "waypoint@localhost" } };
}

function readAppUrl(): URL {
  try {
    return appUrl();
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

/** The last branch of a union is what a value that is set has to be. */
function said(issue: z.core.$ZodIssue): string {
  const inner = issue.code === "invalid_union" ? issue.errors.at(-1)?.[0] : issue;
  return `${issue.path.join(".")} ${inner?.message ?? issue.message}`;
}

function wrong(what: string): Problem {
  return new Problem(`A setting in the environment is wrong. ${what} Correct it, or leave it out for the default.`);
}
