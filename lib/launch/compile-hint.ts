import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { log } from "@/lib/log/log";

const manifest = z.object({ rootMainFiles: z.array(z.string()) });
const hint = "//# allFunctionsCalledOnLoad\n";

/**
 * Marks the scripts that every page begins with (React and the router), so that Chromium compiles them beside the
 * page's own thread while they come in, and not one function after the other when the page starts. To other browsers it
 * is a comment. Source: Explicit Compile Hints, https://v8.dev/blog/explicit-compile-hints.
 * Without it everything works, only later; so a build that it does not understand is left as it is, and the log says so.
 * @param folder of a finished build
 */
export function hintCompilation(folder: string): void {
  try {
    const { rootMainFiles } = manifest.parse(JSON.parse(readFileSync(join(folder, "build-manifest.json"), "utf8")));
    for (const file of rootMainFiles) {
      const path = join(folder, file);
      writeFileSync(path, hint + readFileSync(path, "utf8"));
    }
  } catch (err) {
    log.warn({ err }, "scripts stay without the compile hint");
  }
}
