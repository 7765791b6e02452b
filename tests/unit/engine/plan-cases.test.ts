import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import { parseInstance } from "@/lib/engine/parse-instance";
import type { Plan } from "@/lib/engine/types";
import { violationsOf } from "@/tests/engine/check-plan.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "waypoint-cases-"));
afterAll(() => rmSync(folder, { recursive: true }));

const folders = readdirSync("tests/engine").filter((name) => name.startsWith("cases"));
const files = folders.flatMap((kind) =>
  readdirSync(`tests/engine/${kind}`).map((name) => `tests/engine/${kind}/${name}`),
);

const caseOf = (file: string) => JSON.parse(readFileSync(file, "utf8"));

function planOf(file: string): Plan {
  const parsed = parseInstance(caseOf(file).instance);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const result = makePlan(parsed.instance);
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

describe("the cases with a proven optimum", { timeout: 60_000 }, () => {
  test.each(files)("%s: proven, and the independent checker finds the expected optimum", (file) => {
    const plan = planOf(file);
    expect(plan.certificate.optimal).toBe(true);
    expect(violationsOf(caseOf(file), plan)).toEqual([]);
  });
});

describe("the checker, run by hand", () => {
  const check = (file: string, plan: Plan) => {
    const planFile = path.join(folder, "plan.json");
    writeFileSync(planFile, JSON.stringify(plan));
    return spawnSync(process.execPath, ["tests/engine/check-plan.mjs", file, planFile], { encoding: "utf8" });
  };

  test("says in one line that a plan holds, or every violation of one that does not", () => {
    const [file = "", other = ""] = files;
    const plan = planOf(file);
    expect(check(file, plan)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^plan holds: .*, optimal\n$/),
    });
    const { status, stdout } = check(other, plan);
    expect(status).toBe(1);
    expect(stdout.split("\n").length).toBeGreaterThan(5);
  });
});
