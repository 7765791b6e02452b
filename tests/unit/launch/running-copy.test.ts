import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { processMark } from "@/lib/launch/process-mark";
import { claimDataFolder } from "@/lib/launch/running-copy";
import type { Stage } from "@/lib/launch/stage";

let folder = "";
let note = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waypoint-claim-"));
  note = join(folder, "running.json");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process, and the note that it would have left. */
async function otherStart(doing: object = { address: "http://localhost:1" }) {
  const other = spawn("sleep", ["60"]);
  await once(other, "spawn");
  const left = { pid: other.pid, mark: processMark(other.pid ?? 0), ...doing };
  const end = async () => {
    other.kill("SIGKILL");
    await once(other, "exit");
  };
  return { end, note: (stopping?: boolean) => writeFileSync(note, JSON.stringify({ ...left, stopping })) };
}

const silent: Stage = (_, work) => work();
const claim = (stage = silent) => claimDataFolder(folder, { doing: "serving", address: "http://localhost:2" }, stage);

describe("claimDataFolder", () => {
  test("notes this start, that it is stopping, and takes the note back", async () => {
    const { stopping, release } = await claim();
    expect(JSON.parse(readFileSync(note, "utf8"))).toMatchObject({ pid: process.pid, stopping: false });
    stopping();
    expect(JSON.parse(readFileSync(note, "utf8"))).toMatchObject({ pid: process.pid, stopping: true });
    release();
    expect(existsSync(note)).toBe(false);
  });

  test("takes the place of a start that was killed", async () => {
    const other = await otherStart();
    other.note(false);
    await other.end();
    await claim();
    expect(readFileSync(note, "utf8")).toContain(`"pid":${process.pid}`);
  });

  test("takes the place of a note that was cut short", async () => {
    writeFileSync(note, '{"pid":1');
    await claim();
    expect(readFileSync(note, "utf8")).toContain(`"pid":${process.pid}`);
  });

  test("waits for one that is stopping, and says so", async () => {
    const other = await otherStart();
    other.note(true);
    const said: string[] = [];
    await claim((doing, work) => {
      said.push(doing);
      void other.end();
      return work();
    });
    expect(said).toEqual(["Waiting for the previous run"]);
    expect(readFileSync(note, "utf8")).toContain(`"pid":${process.pid}`);
  });

  test("refuses while another is up, be it of an older version, and leaves its note", async () => {
    const other = await otherStart();
    other.note();
    const before = readFileSync(note, "utf8");
    await expect(claim()).rejects.toThrow("is already running from this folder, at http://localhost:1");
    expect(readFileSync(note, "utf8")).toBe(before);
    await other.end();
  });

  test("refuses while a backup is being made, and says so", async () => {
    const other = await otherStart({ doing: "backup" });
    other.note();
    await expect(claim()).rejects.toThrow(/This data folder is being backed up \(process \d+\)\. Wait/);
    await other.end();
  });
});
