import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCatalog, readContent } from "@/lib/catalog/read";
import { raiseRelease } from "@/lib/catalog/release";
import { errorsIn } from "./errors-in";
import { type Files, sampleFiles, sampleWith, withFolder } from "./sample-catalog";

const changed = sampleWith("skills/coding.yaml", "name: Coding", "name: Programming");
const command = "(run `npm run catalog:release`, which gives it the next number; commit the file)";

/** The release file of a catalogue of these files, after the command. */
async function raised(files: Files): Promise<string> {
  return withFolder(files, async (folder) => {
    const content = await readContent(folder);
    if (!content.ok) throw new Error(content.error.message);
    await raiseRelease(folder, content.value.version);
    const read = await readCatalog(folder);
    expect(read.ok ? null : read.error.message).toBeNull();
    return readFile(join(folder, "release.yaml"), "utf8");
  });
}

describe("a release of the catalogue", () => {
  test("is numbered 1 at first, and keeps its number while the content is the same", async () => {
    const first = await raised(sampleFiles);
    expect(first).toMatch(/^release: 1\nhash: "[0-9a-f]{12}"$/m);
    expect(await raised({ ...sampleFiles, "release.yaml": first })).toBe(first);
  });

  test("is refused when its content changed under an old number, with the command that raises it", async () => {
    const first = await raised(sampleFiles);
    expect(await errorsIn({ ...changed, "release.yaml": first })).toEqual([
      `release.yaml:3 hash: the content has changed since release 1 ${command}`,
    ]);
    expect(await raised({ ...changed, "release.yaml": first })).toMatch(/^release: 2$/m);
  });

  test("is refused without a number", async () => {
    expect(await errorsIn({ ...sampleFiles, "release.yaml": "hash: x" })).toEqual([
      `release.yaml:1 release: is missing ${command}`,
    ]);
  });

  test("gets a number above both of two that were merged, whatever marks the merge left", async () => {
    const merged = '<<<<<<< ours\nrelease: 8\nhash: "a"\n=======\nrelease: 9\nhash: "b"\n>>>>>>> theirs\n';
    expect(await raised({ ...sampleFiles, "release.yaml": merged })).toMatch(/^release: 10$/m);
  });

  test("is raised by hand to go back to an older content", async () => {
    const first = await raised(sampleFiles);
    const higher = first.replace("release: 1", "release: 9");
    expect(await errorsIn({ ...sampleFiles, "release.yaml": higher })).toEqual([]);
  });
});
