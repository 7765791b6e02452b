import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { AdaptFigures } from "@/tests/bench/adapt-figures";
import type { EngineFigures, SizeFigures } from "@/tests/bench/bench";
import type { JourneyFigures } from "@/tests/bench/journey-figures";
import { logPlot } from "@/tests/bench/log-plot";

const FOLDER = "docs/engine";

/** Writes the table and the plots; a quick run only prints the table. */
export function writeReport(
  sizes: readonly SizeFigures[],
  journeys: readonly JourneyFigures[],
  adapting: AdaptFigures,
  quick: boolean,
): void {
  const table = tableOf(sizes, journeys, adapting);
  if (quick) {
    console.log(table);
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/measured.md`, table);
  writeFileSync(`${FOLDER}/time.svg`, timePlot(sizes));
  writeFileSync(`${FOLDER}/weeks-later.svg`, weeksPlot(sizes));
  const page = readFileSync("docs/engine.md", "utf8");
  const [head = "", , tail = ""] = page.split(/<!-- bench -->\n|<!-- \/bench -->/);
  writeFileSync("docs/engine.md", `${head}<!-- bench -->\n${table}<!-- /bench -->${tail}`);
}

function tableOf(sizes: readonly SizeFigures[], journeys: readonly JourneyFigures[], adapting: AdaptFigures): string {
  const times = sizes.flatMap(({ engine, solver }) => engine.map((row) => timeRow(row, solver[row.strategy])));
  const others = sizes.flatMap(({ steps, others }) =>
    others.map(
      ({ name, objective, weeksLaterOnAverage, weeksLaterReady }) =>
        `| ${steps} | ${name} | ${objective.toFixed(2)} | ${weeksLaterOnAverage.toFixed(1)} | ${weeksLaterReady.toFixed(1)} |`,
    ),
  );
  const processor = cpus()[0]?.model.trim() ?? "an unknown processor";
  const day = new Date().toISOString().slice(0, 10);
  return [
    `Measured ${day} on ${processor}, ${cpus().length} cores, Node ${process.versions.node}. Times are processor time of one process.`,
    "",
    "| shipped journeys | proven | median ms | slowest ms | skills in progress, by hours | most at once | above 3 at once |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...journeys.map(journeyRow),
    "",
    "| steps | credit | strategy | proven | engine, median ms | p95 ms | peak memory MB | HiGHS ms | HiGHS MB | times faster |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...times,
    "",
    "| steps | order | objective, least = 1 | weeks later on average | weeks later ready |",
    "| --- | --- | --- | --- | --- |",
    ...others,
    "",
    `| adapting a plan of ${adapting.steps} steps | median ms | naive way, median ms |`,
    "| --- | --- | --- |",
    `| a move of the slider of hours, in the worker | ${adapting.move.toFixed(1)} | ${adapting.naiveMove.toFixed(1)} (all read again) |`,
    `| finding that nothing has changed | ${adapting.nothingChanged.toFixed(2)} | ${adapting.proposal.toFixed(1)} (computing it anew) |`,
    `| a proposal on the server, without the database | ${adapting.proposal.toFixed(1)} |  |`,
    "",
  ].join("\n");
}

function journeyRow(row: JourneyFigures): string {
  const { credit, plans, proven, median, slowest, slowestJourney, mean, most, aboveThree } = row;
  const times = [median.toFixed(2), `${slowest.toFixed(1)} (${slowestJourney})`];
  return `| ${[`\`${credit}\``, `${proven} of ${plans}`, ...times, mean.toFixed(2), most, `${aboveThree} plans`].join(" | ")} |`;
}

function timeRow(row: EngineFigures, solver: SizeFigures["solver"]["steady"]): string {
  const own = [row.median.toFixed(2), row.p95.toFixed(2), row.megabytes.toFixed(0)];
  const beside = row.credit === "met" ? solverCells(row, solver) : ["", "", ""]; // it is tried with one credit only
  return `| ${[row.steps, row.credit, row.strategy, `${row.proven} of ${row.of}`, ...own, ...beside].join(" | ")} |`;
}

function solverCells({ median }: EngineFigures, solver: SizeFigures["solver"]["steady"]): string[] {
  if (!solver) return ["over 60,000", "", `over ${(60_000 / median).toFixed(0)}`];
  const { milliseconds, megabytes } = solver;
  return [milliseconds.toFixed(0), megabytes.toFixed(0), (milliseconds / median).toFixed(0)];
}

function timePlot(sizes: readonly SizeFigures[]): string {
  const engine = (strategy: EngineFigures["strategy"], value: (row: EngineFigures) => number) =>
    sizes.flatMap(({ engine: rows }) =>
      rows
        .filter((row) => row.credit === "met" && row.strategy === strategy)
        .map((row): [number, number] => [row.steps, value(row)]),
    );
  const solver = (strategy: EngineFigures["strategy"]) =>
    sizes.flatMap(({ steps, solver: found }): [number, number][] => {
      const one = found[strategy];
      return one ? [[steps, one.milliseconds]] : [];
    });
  return logPlot("Time of a plan, milliseconds, by number of steps", [
    { name: "engine, steady", points: engine("steady", ({ median }) => median) },
    { name: "engine, fast track", points: engine("fast-track", ({ median }) => median) },
    { name: "HiGHS, steady", points: solver("steady") },
    { name: "HiGHS, fast track", points: solver("fast-track") },
  ]);
}

function weeksPlot(sizes: readonly SizeFigures[]): string {
  const names = sizes[0]?.others.map(({ name }) => name) ?? [];
  return logPlot(
    "Weeks later on average than the proven order, by number of steps",
    names.map((name) => ({
      name,
      points: sizes.flatMap(({ steps, others }): [number, number][] =>
        others.filter((one) => one.name === name).map((one) => [steps, one.weeksLaterOnAverage]),
      ),
    })),
  );
}
