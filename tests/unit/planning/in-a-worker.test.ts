import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";

/** What a page's worker would load to plan by itself. */
const entry = `
  import { computePlan } from "@/lib/planning/compute-plan";
  import { replan } from "@/lib/planning/replan";
  import { addDays } from "@/lib/time/days";
  import { dayPlanned } from "@/lib/time/planned-day";
  self.planning = { computePlan, replan, addDays, dayPlanned };
`;

describe("planning in a browser's worker", () => {
  let code = "";
  let files: readonly string[] = [];

  beforeAll(async () => {
    const bundle = await build({
      stdin: { contents: entry, resolveDir: ".", loader: "ts" },
      bundle: true,
      write: false,
      metafile: true,
      platform: "browser", // a module of Node's does not resolve
      format: "iife",
      minify: true,
    });
    code = bundle.outputFiles[0]?.text ?? "";
    files = Object.keys(bundle.metafile.inputs);
  });

  test("loads no file of the database and no polyfill of dates", () => {
    expect(files).toContain("lib/planning/compute-plan.ts");
    expect(
      files.filter((file) => /^lib\/(db|plans|accounts|log)\/|node_modules\/(@js-temporal|pg|@prisma)/.test(file)),
    ).toEqual([]);
  });

  test("plans there", async () => {
    const worker = new Worker(`globalThis.self = globalThis; ${code}; ${planInWorker}`, { eval: true });
    const [plan] = await once(worker, "message");
    expect(plan).toEqual({
      ok: true,
      steps: ["sql@1", "sql@2"],
      start: "2026-03-02",
      finish: "late March 2026",
      optimal: true,
    });
  });
});

const planInWorker = `
  const level = (level) => ({ level, statement: "", hours: 10, hoursLow: 8, hoursHigh: 12, learn: "", practise: "", done: "" });
  const sql = { id: "sql", name: "SQL", area: "Data", summary: "", why: "", noneStatement: "", upTo: 2,
    levels: [level(1), level(2)], prereqs: [], after: [], resources: [] };
  const role = { version: "v", role: { id: "r", name: "R", summary: "" }, facts: {}, skills: [sql], projects: [],
    requirements: [{ skill: "sql", level: 2, weight: 1, essential: true }] };
  const { ok, value } = self.planning.computePlan(role,
    { ratings: {}, projectsDone: [], hoursPerWeek: 7, startDate: "2026-03-02", strategy: "steady" });
  const { plan } = value;
  require("node:worker_threads").parentPort.postMessage(
    { ok, steps: plan.steps.map(({ id }) => id), start: plan.steps[0].start,
      finish: self.planning.dayPlanned(plan.finish, "2026-02-01"), optimal: plan.certificate.optimal });
`;
