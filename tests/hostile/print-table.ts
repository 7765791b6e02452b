import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type { Row } from "./table";

/** Gathers what the files of the suite tell, and prints it at the end. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "waypoint-table-"));
  const file = join(folder, "rows");
  project.provide("hostileTable", file);
  return () => {
    if (existsSync(file)) console.log(tableOf(readFileSync(file, "utf8").trim().split("\n").map(rowOf)));
    rmSync(folder, { recursive: true, force: true });
  };
}

const rowOf = (line: string): Row => JSON.parse(line);

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, tried, refused, survived, lost, slowest }) =>
      `| ${what} | ${tried} | ${refused} | ${survived} | ${lost} | ${slowest === undefined ? "" : `${Math.round(slowest)} ms`} |`,
  );
  return [
    "| what | tried | refused | survived | lost | slowest |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}
