import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type MeasuredRole,
  type MeasuredWay,
  measure,
  measuredRoles,
  type Start,
  startOf,
  starts,
} from "./measured-hours";

const document = readFileSync(new URL("../../../docs/catalogue.md", import.meta.url), "utf8");

const targets = measuredRoles.filter(({ kind }) => kind === "target");
const [nothing] = starts;
const ways = measuredRoles.flatMap((role) =>
  starts.flatMap((start) => (start === nothing || start.role === role.id ? [] : [{ start, role }])),
);
/** Pairs of roles that say that they share something, both ways. */
const neighbours = measuredRoles.flatMap((role) =>
  role.sharesWith.flatMap(({ role: other }) => [
    [role.id, other],
    [other, role.id],
  ]),
);

describe("the hours of the published catalogue", { timeout: 120_000 }, () => {
  test("stand between 600 and 1,800 from nothing to a first job", () => {
    if (!nothing) throw new Error("There is no start from nothing.");
    for (const role of measuredRoles) expect(measure(nothing, role).ready, role.id).toBeGreaterThanOrEqual(600);
    for (const role of measuredRoles) expect(measure(nothing, role).all, role.id).toBeLessThanOrEqual(1800);
  });

  test("are at least 150 from any role to another", () => {
    const short = ways.filter(({ start, role }) => measure(start, role).ready < 150);
    expect(short.map(({ start, role }) => `${start.id} to ${role.id}`)).toEqual([]);
  });

  test.each(neighbours)("are at most 600 from %s to %s, which share something", (from, to) => {
    const role = measuredRoles.find(({ id }) => id === to);
    if (!role) throw new Error(`There is no role ${to}.`);
    expect(measure(startOf(from), role).ready).toBeLessThanOrEqual(600);
  });
});

describe("docs/catalogue.md", { timeout: 120_000 }, () => {
  test("gives the hours to the three AI roles as they are", () => {
    expect(tableInDocument("| from |")).toEqual(targetTable());
  });

  test("gives the hours to the other roles as they are", () => {
    expect(tableInDocument("| role |")).toEqual(otherTable());
  });
});

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
