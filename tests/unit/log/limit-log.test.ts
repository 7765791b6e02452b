import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { limitLog } from "@/lib/log/limit-log";

const folder = mkdtempSync(join(tmpdir(), "waypoint-log-"));
const log = join(folder, "x.log");
const copy = `${log}.1`;

afterAll(() => rmSync(folder, { recursive: true }));

describe("limitLog", () => {
  test("leaves a log that is absent, or short enough", () => {
    limitLog(log, 10);
    expect(existsSync(log)).toBe(false);
    appendFileSync(log, "0123456789");
    limitLog(log, 10);
    expect(readFileSync(log, "utf8")).toBe("0123456789");
  });

  test("begins a longer one anew, and holds the last one beside it", () => {
    appendFileSync(log, "!");
    limitLog(log, 10);
    appendFileSync(log, "a second log");
    limitLog(log, 10);
    expect(readFileSync(log, "utf8")).toBe("");
    expect(readFileSync(copy, "utf8")).toBe("a second log");
  });

  test("begins it anew also when the disk has no space for the copy", () => {
    rmSync(copy);
    symlinkSync("/dev/full", copy);
    appendFileSync(log, "a third log");
    expect(() => limitLog(log, 10)).not.toThrow();
    expect(readFileSync(log, "utf8")).toBe("");
  });
});
