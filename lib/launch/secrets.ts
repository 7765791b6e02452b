import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Problem } from "@/lib/problem";
import { writeWholeFile } from "@/lib/whole-file";

const secrets = z.object({ AUTH_SECRET: z.string().min(32) });

/** The secrets that the environment does not set: made once, kept in the data folder for its owner's eyes alone. */
export function generatedSecrets(dataFolder: string): z.output<typeof secrets> {
  const file = join(dataFolder, "secrets.json");
  if (!existsSync(file)) {
    const made = { AUTH_SECRET: randomBytes(32).toString("base64url") };
    writeWholeFile(file, `${JSON.stringify(made, null, 2)}\n`);
  }
  try {
    return secrets.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Problem(
      `The file ${file} cannot be read as the secrets that an earlier start made. Put a backup in its place, or move ` +
        "it away: then new ones are made, and everyone signs in again.",
    );
  }
}
