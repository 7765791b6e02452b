import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** A server action of the build. */
export type BuiltAction = {
  /** What a browser names it by. */
  readonly id: string;
  readonly name: string;
  /** Its file. */
  readonly file: string;
  /** A page that may send it. */
  readonly page: string;
  /** All pages and routes that may. */
  readonly pages: readonly string[];
};

const pathRoutes = z.record(z.string(), z.string());

const serverReferences = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** Every address that the build serves, by the file that serves it. */
export function builtRoutes(folder: string): Readonly<Record<string, string>> {
  return read(folder, "app-path-routes-manifest.json", pathRoutes);
}

/** Every server action of the build. */
export function builtActions(folder: string): BuiltAction[] {
  const routes = builtRoutes(folder);
  const { node } = read(folder, "server/server-reference-manifest.json", serverReferences);
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
    const pages = Object.keys(workers).flatMap((worker) => routes[worker.replace(/^app/, "")] ?? []);
    const page = pages.find((each) => !each.includes("[")) ?? pages[0];
    if (page === undefined) throw new Error(`No page sends ${exportedName} of ${filename}.`);
    return { id, name: exportedName, file: filename, page, pages };
  });
}

function read<S extends z.ZodType>(folder: string, name: string, schema: S): z.output<S> {
  return schema.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
}
