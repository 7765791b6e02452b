import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import { parseInstance } from "@/lib/engine/parse-instance";
import type { Plan } from "@/lib/engine/types";

const folder = mkdtempSync(path.join(tmpdir(), "waypoint-cases-"));
afterAll(() => rmSync(folder, { recursive: true }));

const folders = readdirSync("tests/engine").filter((name) => name.startsWith("cases"));
const files = folders.flatMap((kind) =>
  readdirSync(`tests/engine/${kind}`).map((name) => `tests/engine/${kind}/${name}`),
);

function planOf(file: string): Plan {
  const parsed = parseInstance(JSON.parse(readFileSync(file, "utf8")).instance);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const result = makePlan(parsed.instance);
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

describe("the cases with a proven optimum", { timeout: 60_000 }, () => {
  test.each(files)("%s: proven, and the independent checker finds the expected optimum", (file) => {
    const plan = planOf(file);
    expect(plan.certificate.optimal).toBe(true);
    const planFile = path.join(folder, "plan.json");
    writeFileSync(planFile, JSON.stringify(plan));
    const { stdout } = spawnSync(process.execPath, ["tests/engine/check-plan.mjs", file, planFile], {
      encoding: "utf8",
    });
    expect(stdout).toMatch(/^plan holds/);
  });
});
