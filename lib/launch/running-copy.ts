import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { Problem } from "@/lib/problem";
import { writeWholeFile } from "@/lib/whole-file";
import { processMark } from "./process-mark";
import type { Stage } from "./stage";

const runningCopy = z.object({
  pid: z.number().int(),
  mark: z.string(),
  address: z.string(),
  /** It was asked to stop and is on its way out; notes of older versions do not say. */
  stopping: z.boolean().default(false),
});

type RunningCopy = z.output<typeof runningCopy>;

/** This start's hold on its data folder. */
type Claim = {
  /** Notes that this start is stopping, so that another waits for its end instead of giving up. */
  stopping(): void;
  release(): void;
};

const timeouts = { noticing: 1_000, stopping: 60_000 }; // milliseconds
const step = 50; // milliseconds

/**
 * Notes in the data folder that this start uses it. Waits for another that is stopping; throws a Problem if one is up,
 * or does not come to its end.
 */
export async function claimDataFolder(dataFolder: string, address: string, stage: Stage): Promise<Claim> {
  const file = join(dataFolder, "running.json");
  const own = { pid: process.pid, mark: processMark(process.pid), address };
  while (!wrote(file, JSON.stringify({ ...own, stopping: false }))) {
    const other = await otherCopy(file);
    if (other)
      await stage(
        "Waiting for the previous run",
        () => ended(other),
        () => "stopped",
      );
    rmSync(file, { force: true }); // of a start that has ended or was killed
  }
  return {
    stopping: () => noteStopping(file, JSON.stringify({ ...own, stopping: true })),
    release: () => rmSync(file, { force: true }),
  };
}

/** Writes the note unless there is one: of two that start at once, one gets through. */
function wrote(file: string, note: string): boolean {
  try {
    writeFileSync(file, note, { mode: 0o600, flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    rmSync(file, { force: true }); // a full disk may have cut it short
    throw error;
  }
}

function noteStopping(file: string, note: string): void {
  try {
    writeWholeFile(file, note);
  } catch {
    // a full disk keeps nobody from stopping
  }
}

/**
 * The copy that is stopping; null if what the note names has ended. A note may be in the midst of being written, and a
 * copy may need a moment to notice that it was asked to stop.
 */
async function otherCopy(file: string): Promise<RunningCopy | null> {
  const giveUp = Date.now() + timeouts.noticing;
  for (;;) {
    const other = noted(file);
    if (other && !isUp(other)) return null;
    if (other?.stopping) return other;
    if (Date.now() > giveUp) {
      if (!other) return null; // cut short by a kill
      throw new Problem(
        `Waypoint is already running from this folder, at ${other.address} (process ${other.pid}). ` +
          "Open that address, or stop it before you start another.",
      );
    }
    await wait(step);
  }
}

/** The note of another start; null if it is incomplete, or taken back meanwhile. */
function noted(file: string): RunningCopy | null {
  try {
    return runningCopy.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function isUp({ pid, mark }: RunningCopy): boolean {
  return processMark(pid) === mark;
}

async function ended(other: RunningCopy): Promise<void> {
  const giveUp = Date.now() + timeouts.stopping;
  while (isUp(other)) {
    if (Date.now() > giveUp) {
      throw new Problem(
        `The previous run (process ${other.pid}) was asked to stop and has not stopped after a minute. ` +
          `End it with \`kill -9 ${other.pid}\`, then start again.`,
      );
    }
    await wait(step);
  }
}
