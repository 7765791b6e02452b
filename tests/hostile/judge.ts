import { z } from "zod";
import { plantedHeader, plantedTag } from "./hostile-values";
import type { Answered } from "./visitor";

/** What is wrong with an answer to anything at all; null if nothing is. */
export function faultOf(
  { status, headers, body }: Pick<Answered, "status" | "headers" | "body">,
  origin: string,
): string | null {
  const isBusy = status === 503 && headers["retry-after"] !== undefined;
  if (status >= 500 && !isBusy) return `answered ${status}`;
  if (plantedHeader in headers) return "a value became a header";
  const type = headers["content-type"] ?? "";
  if (type.startsWith("text/html") && body.includes(plantedTag)) return "a value became markup";
  const { location } = headers;
  if (location !== undefined && new URL(location, origin).origin !== origin) return `leads to ${location}`;
  if (headers["x-content-type-options"] !== "nosniff") return "has no security headers";
  return null;
}

const line = z.object({ level: z.string(), msg: z.string().optional() });

/** The lines of a log that tell of a fault of ours: errors that are no failure of the database, and what is no line of it. */
export function unexpectedLines(log: string): readonly string[] {
  return log
    .replace(starts, "")
    .split("\n")
    .filter((text) => text !== "")
    .filter((text) => {
      const parsed = line.safeParse(parsedJson(text));
      if (!parsed.success) return true;
      return !/^(info|warn)$/.test(parsed.data.level) && !isOfDatabase(text);
    });
}

const isOfDatabase = (text: string) => /"digest":"database:|PostgreSQL is down and will be started again/.test(text);

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What `npm start` itself prints on the way up, and when it is stopped. */
const starts = /^Starting PostgreSQL [\s\S]*?Waypoint is at .*(\nMail is written to .*)?$|^Stopping …$/gm;
