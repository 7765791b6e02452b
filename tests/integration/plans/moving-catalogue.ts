import { loadCatalog } from "@/lib/catalog/load";
import { db } from "@/lib/db/client";
import { type Files, sampleFiles, withFolder } from "@/tests/unit/catalog/sample-catalog";

export async function load(files: Files): Promise<void> {
  const loaded = await withFolder(files, (folder) => loadCatalog(db, folder));
  if (!loaded.ok) throw new Error(loaded.error.message);
}

/** The files with one skill under other ids, each of which names the old one. */
export function inPlaceOf(old: string, ids: readonly string[], files: Files = sampleFiles): Files {
  const [heir = ""] = ids;
  const { [`skills/${old}.yaml`]: text = "", ...others } = files;
  const renamed = Object.fromEntries(
    Object.entries(others).map(([path, content]) => [path, content.replaceAll(`skill: ${old},`, `skill: ${heir},`)]),
  );
  const heirs = ids.map((id) => [
    `skills/${id}.yaml`,
    text
      .replaceAll(old, id)
      .replace(/name: .*/, `name: Now ${id}`)
      .replace("area: Programming", `area: Programming\nformerIds: [${old}]`),
  ]);
  return { ...renamed, ...Object.fromEntries(heirs) };
}
