import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { limitLog } from "@/lib/log/limit-log";
import { Problem } from "@/lib/problem";

/**
 * Prints why it failed: a Problem in its own words; anything else by its message, with the stack in a log file.
 * @param what the sentence that tells what failed
 */
export function report(error: unknown, what = "Waypoint could not start."): void {
  const told = problemIn(error);
  const text = told ?? `${what} ${messageOf(error)}${noted(error)}`;
  process.stderr.write(`\n${text}\n`); // for a person, while `console` may already write to the log
}

/** What the error says to an operator; null if it was not expected. */
export function problemIn(error: unknown): string | null {
  if (error instanceof Problem) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const advice = refusals.find(([codes]) => codes.includes(code))?.[1];
  return advice ? `The system refuses to store what Waypoint needs. ${messageOf(error)}.\n${advice}` : null;
}

/** What a file system answers, or PostgreSQL of a full disk, and what to do about it. */
const refusals: readonly (readonly [codes: readonly string[], advice: string])[] = [
  [["ENOSPC", "EDQUOT", "53100"], "Free some space on the disk, then start again."],
  [
    ["EACCES", "EPERM", "EROFS"],
    "Let the user that starts Waypoint write there, or set WAYPOINT_DATA_DIR to a folder of theirs.",
  ],
];

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function noted(error: unknown): string {
  const log = join(process.env.WAYPOINT_DATA_DIR || ".data", "start.log");
  const stack = error instanceof Error ? error.stack : String(error);
  try {
    limitLog(log);
    appendFileSync(log, `${new Date().toISOString()} ${stack}\n`, { mode: 0o600 });
    return `\nThe details are in ${log}.`;
  } catch {
    return ""; // the data folder itself is the trouble, and the message tells
  }
}
