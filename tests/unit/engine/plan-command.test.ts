import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import { SMALL } from "@/tests/unit/engine/instances";

/** Runs the command with these arguments and this standard input. */
function run(args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/plan.mjs", ...args], {
    encoding: "utf8",
    input,
  });
  return { status, stdout, stderr };
}

describe("the plan command", { timeout: 60_000 }, () => {
  test("prints the plan of a file as JSON", () => {
    const file = "tests/engine/cases/07-6-steps.json";
    const plan = makePlan(JSON.parse(readFileSync(file, "utf8")).instance);
    const { status, stdout, stderr } = run([file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(plan.ok && plan.plan);
  });

  test("reads standard input where the file is -", () => {
    const { status, stdout } = run(["-"], JSON.stringify(SMALL));
    expect(status).toBe(0);
    expect(JSON.parse(stdout).steps).toHaveLength(5);
  });

  test("prints tables to read, with what is proven, where asked", () => {
    const { status, stdout } = run(["--format", "text", "-"], JSON.stringify(SMALL));
    expect(status).toBe(0);
    expect(stdout).toContain("Proven best: no other order of these 5 steps raises readiness sooner.");
    expect(stdout).toMatch(/^rag \(essential\) +0 +2 +20 +50\.0 %$/m);
    expect(stdout).toMatch(/^rag@2 .* rag@1, sql@1$/m);
  });

  test("tells in words why each step is needed and why it stands there", () => {
    const { stdout } = run(["--format", "text", "-"], JSON.stringify({ ...SMALL, strategy: "fast-track" }));
    expect(stdout).toContain("Proven fastest: no other selection of steps makes you ready in fewer hours.");
    expect(stdout).toMatch(
      /^rag@1: it counts towards rag at level 2 \(essential\) \(\+25\.0 % readiness\); rag@2 needs it;/m,
    );
    expect(stdout).toMatch(
      /^sql@2: .* It can wait until after\. Alone it gives 0\.42 % of readiness an hour, and comes last\.$/m,
    );
  });

  test("tells what a step comes after by teaching order, and which project is essential", () => {
    const [sql, rag] = SMALL.skills;
    const after = [{ level: 2, follows: { skill: "sql", level: 2 } }];
    const projects = SMALL.projects?.map((one) => ({ ...one, essential: true }));
    const taught = { ...SMALL, credit: "met", skills: [sql, { ...rag, after }], projects };
    const { stdout } = run(["--format", "text", "-"], JSON.stringify(taught));
    expect(stdout).toMatch(/^rag@2: .*\. It comes after sql@2, since it is best learned after that\. /m);
    expect(stdout).toContain("project demo (essential)");
  });

  test("tells which steps the person put first, what is left out, and that the proof keeps to it", () => {
    const pins = [{ before: "sql@1", after: "demo" }];
    const leftOut = { requirements: [{ skill: "sql", level: 2 }], projects: [] };
    const { stdout } = run(["--format", "text", "-"], JSON.stringify({ ...SMALL, pins, leftOut }));
    expect(stdout).toContain("Proven best: with the order you chose, no other order of these 4 steps");
    expect(stdout).toMatch(/^Left out: sql at level 2\.$/m);
    expect(stdout).toMatch(/^demo: .*\. You put it after sql@1\. /m);
  });

  test("tells how to call it", () => {
    const { status, stdout } = run(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run --silent plan/);
  });

  test.each([
    ["an instance with a bad value", ["-"], JSON.stringify({ ...SMALL, hoursPerWeek: 0 }), /^hoursPerWeek: must be/],
    ["an unknown credit", ["-"], JSON.stringify({ ...SMALL, credit: "half" }), /^credit: must be "met" or "levels"$/],
    ["a plan that would take too long", ["-"], JSON.stringify({ ...SMALL, hoursPerWeek: 1e-9 }), /9999-12-31$/],
    [
      "a pin of an unknown step",
      ["-"],
      JSON.stringify({ ...SMALL, pins: [{ before: "css@1" }] }),
      /^pins\[0\]\.before: /,
    ],
    [
      "pins that cannot be kept",
      ["-"],
      JSON.stringify({ ...SMALL, pins: [{ before: "demo", after: "rag@1" }] }),
      /^pins\[0\]: this order cannot be kept, .*: demo → rag@2 → rag@1 → demo$/,
    ],
    [
      "too much left out",
      ["-"],
      JSON.stringify({ ...SMALL, leftOut: { requirements: [], projects: ["demo"] } }),
      /^leftOut: without what is left out, readiness could only reach 66\.6 % of the 80 % needed$/,
    ],
    ["what is not JSON", ["-"], "{", /^-: /],
    ["a file that is not there", ["no-such-file.json"], "", /^no-such-file\.json: ENOENT/],
    ["no file", [], "", /^name one file/],
    ["an unknown option", ["--fast", "-"], "", /--fast/],
    ["an unknown format", ["--format", "yaml", "-"], "", /json or text/],
  ])("refuses %s with one line and exit code 2", (_, args, input, line) => {
    const { status, stdout, stderr } = run(args, input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
