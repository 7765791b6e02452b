import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const manifest = z.record(z.string(), z.string());

/** The route group whose pages are the same for every visitor. */
const group = "/(public)/";

/**
 * The pages that are the same for every visitor, as the build's manifest names them.
 * @param folder of a finished build
 * @returns whether a path, without a query, is one of theirs
 */
export function publicPages(folder: string): (path: string) => boolean {
  const routes = manifest.parse(JSON.parse(readFileSync(join(folder, "app-path-routes-manifest.json"), "utf8")));
  const patterns = Object.entries(routes)
    .filter(([file]) => file.startsWith(group) && file.endsWith("/page"))
    .map(([, route]) => pattern(route));
  return (path) => patterns.some((one) => one.test(path));
}

/** `/roles/[roleId]` takes any id of the catalogue in the place of its parameter. */
function pattern(route: string): RegExp {
  return new RegExp(`^${route.replace(/\[\w+\]/g, "[a-z0-9-]+")}$`);
}
