import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { Problem } from "@/lib/problem";
import { writeWholeFile } from "@/lib/whole-file";
import { processMark } from "./process-mark";
import type { Stage } from "./stage";

const use = z.discriminatedUnion("doing", [
  z.object({ doing: z.literal("serving"), address: z.string() }),
  z.object({ doing: z.literal("backup") }),
  z.object({ doing: z.literal("restore") }),
]);

/** What a data folder is used for, by one process at a time. */
export type Use = z.output<typeof use>;

const noteOfProcess = z.object({
  pid: z.number().int(),
  mark: z.string(),
  /** It was asked to stop and is on its way out; notes of older versions do not say. */
  stopping: z.boolean().default(false),
});

/** Notes of older versions do not say what they do: they serve. */
const runningCopy = z.preprocess(
  (note) => (typeof note === "object" ? { doing: "serving", ...note } : note),
  use.and(noteOfProcess),
);

type RunningCopy = z.output<typeof runningCopy>;

/** This process's hold on its data folder. */
type Claim = {
  /** Notes that it is stopping, so that another waits for its end instead of giving up. */
  stopping(): void;
  release(): void;
};

const timeouts = { noticing: 1_000, stopping: 60_000 }; // milliseconds
const step = 50; // milliseconds

/**
 * Notes in the data folder that this process uses it. Waits for another that is stopping; throws a Problem if one is up,
 * or does not come to its end.
 */
export async function claimDataFolder(dataFolder: string, wanted: Use, stage: Stage): Promise<Claim> {
  const file = noteOf(dataFolder);
  const own = { pid: process.pid, mark: processMark(process.pid), ...wanted };
  while (!wrote(file, JSON.stringify({ ...own, stopping: false }))) {
    const other = await otherCopy(file, wanted);
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

/** The address at which a start of Waypoint serves from the data folder now; null if none does, or it is stopping. */
export function servedAt(dataFolder: string): string | null {
  const other = noted(noteOf(dataFolder));
  return other?.doing === "serving" && !other.stopping && isUp(other) ? other.address : null;
}

const noteOf = (dataFolder: string) => join(dataFolder, "running.json");

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
async function otherCopy(file: string, wanted: Use): Promise<RunningCopy | null> {
  const giveUp = Date.now() + timeouts.noticing;
  for (;;) {
    const other = noted(file);
    if (other && !isUp(other)) return null;
    if (other?.stopping) return other;
    if (Date.now() > giveUp) {
      if (!other) return null; // cut short by a kill
      throw inUse(other, wanted);
    }
    await wait(step);
  }
}

function inUse(other: RunningCopy, wanted: Use): Problem {
  if (other.doing !== "serving") {
    const under = other.doing === "backup" ? "being backed up" : "being restored";
    return new Problem(`This data folder is ${under} (process ${other.pid}). Wait until that is done, then try again.`);
  }
  const advice =
    wanted.doing === "serving"
      ? "Open that address, or stop it before you start another."
      : "Stop it, then try again. Nothing was changed.";
  return new Problem(
    `Waypoint is already running from this folder, at ${other.address} (process ${other.pid}). ${advice}`,
  );
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
