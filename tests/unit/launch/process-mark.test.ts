import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { processMark } from "@/lib/launch/process-mark";

describe("processMark", () => {
  test("stays the same while a process lives", () => {
    expect(processMark(process.pid)).toMatch(/./);
    expect(processMark(process.pid)).toBe(processMark(process.pid));
  });

  test("is null once it has ended", async () => {
    const child = spawn(process.execPath, ["--eval", ""]);
    const pid = child.pid ?? 0;
    await once(child, "close");
    expect(processMark(pid)).toBeNull();
  });
});
