import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { neededLevelsIn } from "@/lib/catalog/needed-levels";
import {
  type MeasuredRole,
  type MeasuredWay,
  measure,
  measuredRoles,
  measuredSkills,
  type Start,
  starts,
} from "./measured-hours";

const document = readFileSync(new URL("../../../docs/catalogue.md", import.meta.url), "utf8");

const targets = measuredRoles.filter(({ kind }) => kind === "target");
const [nothing] = starts;
const ways = measuredRoles.flatMap((role) =>
  starts.flatMap((start) => (start === nothing || start.role === role.id ? [] : [{ start, role }])),
);
/** Whether one of the two roles says that it shares something with the other. */
const neighbours = (one: string, other: string) =>
  measuredRoles.some(
    ({ id, sharesWith }) =>
      (id === one && sharesWith.some(({ role }) => role === other)) ||
      (id === other && sharesWith.some(({ role }) => role === one)),
  );

describe("the hours of the published catalogue", { timeout: 120_000 }, () => {
  test("stay below 1,800 from nothing to a first job", () => {
    if (!nothing) throw new Error("There is no start from nothing.");
    for (const role of measuredRoles) expect(measure(nothing, role).all, role.id).toBeLessThanOrEqual(1800);
  });

  test("charge an AI product manager for no language, and evaluation up to level 2 for no programming", () => {
    const manager = measuredRoles.find(({ id }) => id === "ai-product-manager");
    const needed = neededLevelsIn(measuredSkills, manager?.requirements ?? []);
    expect(["python", "r", "javascript-typescript"].filter((id) => needed.has(id))).toEqual([]);
    expect(neededLevelsIn(measuredSkills, [{ skill: "llm-evaluation", level: 2 }]).has("programming")).toBe(false);
  });
});

describe("docs/catalogue.md", { timeout: 120_000 }, () => {
  test("gives the hours to the three AI roles as they are", () => {
    expect(tableInDocument("| from | AI Engineer: ready")).toEqual(targetTable());
  });

  test("gives the hours to the other roles as they are", () => {
    expect(tableInDocument("| role |")).toEqual(otherTable());
  });

  test("compares the hours before the review with those as they are", () => {
    const cells = tableInDocument("| from | AI Engineer: before").slice(2).map(cellsOf);
    const shown = cells.map(([from, ...hours]) => [from, ...hours.map((cell) => cell.split(" → ")[1] ?? "")]);
    const compared = new Set(shown.map(([from]) => from));
    const asTheyAre = targetTable().slice(2).map(cellsOf);
    expect(shown.length).toBe(10);
    expect(new Set(shown.map((row) => row.join()))).toEqual(
      new Set(
        asTheyAre
          .filter(([from]) => compared.has(from))
          .map(([from, ...hours]) => [from, ...hours.map((cell) => cell.split(", ")[0] ?? "")].join()),
      ),
    );
  });

  test("explains every journey that is out of the ordinary, and no other", () => {
    const explained = tableInDocument("| outlier |").slice(2).map(cellsOf);
    expect(new Set(explained.map(([from, to, hours]) => `${from} to ${to}: ${hours}`))).toEqual(new Set(outliers()));
    for (const [from, to, , why = ""] of explained) expect(why.length, `${from} to ${to}`).toBeGreaterThan(20);
  });
});

/** Too short or too long to pass without a reason; the bounds are those that docs/catalogue.md names. */
function outliers(): string[] {
  const named = (start: Start, role: MeasuredRole) => `${start.name} to ${role.name}: ${measure(start, role).ready}`;
  const far = measuredRoles.filter((role) => {
    const { ready } = nothing ? measure(nothing, role) : { ready: 0 };
    return ready < 600 || ready > 1800;
  });
  const odd = ways.filter(({ start, role }) => {
    const { ready } = measure(start, role);
    return ready < 150 || (ready > 600 && start.role !== undefined && neighbours(start.role, role.id));
  });
  return [
    ...far.flatMap((role) => (nothing ? [named(nothing, role)] : [])),
    ...odd.map((way) => named(way.start, way.role)),
  ];
}

const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());

function targetTable(): string[] {
  const heads = targets.map(({ name }) => `${name}: ready, all`);
  const rows = starts.map((start) => [start.name, ...targets.map((role) => cell(start, role))]);
  return table(["from", ...heads], rows);
}

function otherTable(): string[] {
  const rows = measuredRoles
    .filter(({ kind }) => kind !== "target")
    .map((role) => {
      const nearest = nearestStart(role);
      return [role.name, ...(nothing ? [cell(nothing, role)] : []), nearest.name, cell(nearest, role)];
    });
  return table(["role", "from nothing: ready, all", "nearest other profile", "from there: ready, all"], rows);
}

/** Of starts with equally many hours the first. */
function nearestStart(role: MeasuredRole): Start {
  const others = starts.filter((start) => start !== nothing && start.role !== role.id);
  const [nearest] = others.sort((a, b) => measure(a, role).ready - measure(b, role).ready);
  if (!nearest) throw new Error(`Nobody else comes to ${role.id}.`);
  return nearest;
}

function cell(start: Start, role: MeasuredRole): string {
  return start.role === role.id ? "" : figures(measure(start, role));
}

const figures = ({ ready, all }: MeasuredWay) => `${ready.toLocaleString("en")}, ${all.toLocaleString("en")}`;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`.replaceAll("|  |", "| |"));
}

/** The lines of the table that begins so. */
function tableInDocument(beginning: string): string[] {
  const lines = document.slice(document.indexOf(`\n${beginning}`) + 1).split("\n");
  return lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith("|")),
  );
}
