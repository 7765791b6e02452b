import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "@/lib/problem";

/** Prints why it failed: a Problem in its own words; anything else by its message, with the stack in a log file. */
export function report(error: unknown): void {
  const said = error instanceof Error ? error.message : String(error);
  console.error(error instanceof Problem ? `\n${said}` : `\nWaypoint could not start. ${said}${noted(error)}`);
}

function noted(error: unknown): string {
  const log = join(process.env.WAYPOINT_DATA_DIR || ".data", "start.log");
  const stack = error instanceof Error ? error.stack : String(error);
  try {
    appendFileSync(log, `${new Date().toISOString()} ${stack}\n`, { mode: 0o600 });
    return `\nThe details are in ${log}.`;
  } catch {
    return ""; // the data folder itself is the trouble, and the message tells
  }
}
