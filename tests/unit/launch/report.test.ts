import { mkdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { problemIn } from "@/lib/launch/report";
import { Problem } from "@/lib/problem";

function thrownBy(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("It succeeded.");
}

test("a problem speaks for itself", () => {
  expect(problemIn(new Problem("Do this."))).toBe("Do this.");
});

test("a full disk is told with what to do", () => {
  const full = thrownBy(() => writeFileSync("/dev/full", "x"));
  expect(problemIn(full)).toMatch(/ENOSPC: no space left on device.*Free some space/s);
});

test("a folder that nobody may write is told with what to do", () => {
  const refused = thrownBy(() => mkdirSync("/sys/waypoint"));
  expect(problemIn(refused)).toMatch(/\/sys\/waypoint.*WAYPOINT_DATA_DIR/s);
});

test("what nobody expected is left to its stack", () => {
  expect(problemIn(new TypeError("x is not a function"))).toBeNull();
});
