import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export type Import = {
  /** Paths from the project's root. */
  readonly from: string;
  readonly to: string;
  /** Whether nothing but types is taken, so that it is gone when the code runs. */
  readonly typesOnly: boolean;
};

/**
 * Every import between files of the project, resolved by the compiler itself, whatever its form or alias.
 * @param root holds tsconfig.json
 */
export function importsWithin(root: string): Import[] {
  const compiler = resolve("node_modules/typescript/bin/tsc");
  const args = [compiler, "--listFilesOnly", "--explainFiles", "--pretty", "false"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const imports: Import[] = [];
  let to = "";
  for (const line of stdout.split("\n")) {
    if (line !== "" && !line.startsWith(" ")) to = line;
    const [, specifier, from] = /^ +Imported via "([^"]+)" from file '([^']+)'/.exec(line) ?? [];
    if (specifier === undefined || from === undefined || isForeign(from) || isForeign(to)) continue;
    imports.push({ from, to, typesOnly: takesTypesOnly(readFileSync(join(root, from), "utf8"), specifier) });
  }
  return imports;
}

const isForeign = (path: string) => /(^|\/)node_modules\/|^\.\.|^\//.test(path);

/** The linter keeps an import of types alone in its own form, `import type`. */
function takesTypesOnly(source: string, specifier: string): boolean {
  const name = specifier.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const statements = source.match(new RegExp(`^(import|export)\\b[^;]*?["']${name}["']`, "gm")) ?? [];
  const called = new RegExp(`\\bimport\\(\\s*["']${name}["']`).test(source);
  return !called && statements.length > 0 && statements.every((statement) => /^(import|export) type\b/.test(statement));
}

/** The folder that a file belongs to: `lib/<feature>` and `components/<feature>`, else its first folder. */
function folderOf(path: string): string {
  const [first = "", second = "", ...deeper] = path.split("/");
  return ["lib", "components"].includes(first) && deeper.length > 0 ? `${first}/${second}` : first;
}

/** Groups of folders that import one another, directly or by way of others; each sorted. */
export function cyclesOf(imports: readonly Import[]): string[][] {
  const reached = new Map<string, Set<string>>();
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [one, other] = [folderOf(from), folderOf(to)];
    if (one !== other) next.set(one, (next.get(one) ?? new Set()).add(other));
  }
  for (const folder of next.keys())
    reached.set(
      folder,
      reachedFrom([folder], (each) => next.get(each) ?? []),
    );
  const leadsTo = (from: string, to: string) => reached.get(from)?.has(to) ?? false;
  const cycles = [...next.keys()]
    .filter((folder) => leadsTo(folder, folder))
    .map((folder) => [...next.keys()].filter((other) => leadsTo(folder, other) && leadsTo(other, folder)).sort());
  return [...new Map(cycles.map((cycle) => [cycle.join(), cycle])).values()].sort();
}

/** Files that read the database when they run: those of `lib/db`, and those that take more than types from them. */
export function filesThatReadDatabase(imports: readonly Import[]): Set<string> {
  const usedBy = new Map<string, string[]>();
  for (const { from, to, typesOnly } of imports) {
    if (!typesOnly) usedBy.set(to, [...(usedBy.get(to) ?? []), from]);
  }
  const ofDatabase = [...usedBy.keys()].filter((file) => folderOf(file) === "lib/db");
  return new Set([...ofDatabase, ...reachedFrom(ofDatabase, (file) => usedBy.get(file) ?? [])]);
}

/** All that the links lead to; a start is among it only if they lead back to it. */
function reachedFrom(starts: readonly string[], linksOf: (each: string) => Iterable<string>): Set<string> {
  const reached = new Set<string>();
  const open = starts.flatMap((start) => [...linksOf(start)]);
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (reached.has(each)) continue;
    reached.add(each);
    open.push(...linksOf(each));
  }
  return reached;
}
