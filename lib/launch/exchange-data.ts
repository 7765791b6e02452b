import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { writeWholeFile } from "@/lib/whole-file";

const exchange = z.object({ from: z.string(), aside: z.string() });

/** Names of folders within the data folder. */
type Exchange = z.output<typeof exchange>;

const exchanged = ["postgres", "postgres.password", "secrets.json"];
const noteOf = (dataFolder: string) => join(dataFolder, "exchange.json");

/**
 * Puts the database and the secrets of the folder `from` in the place of the present ones, if there are any, which move
 * into the new folder `aside`. Once this has begun it is finished, if need be at the next start, so that parts of both never stand side by
 * side.
 */
export function exchangeData(dataFolder: string, { from, aside }: Exchange): void {
  writeWholeFile(noteOf(dataFolder), JSON.stringify({ from, aside }));
  try {
    finishExchange(dataFolder);
  } catch (error) {
    const begun = !existsSync(join(dataFolder, from, "postgres"));
    if (!begun && existsSync(join(dataFolder, "postgres"))) rmSync(noteOf(dataFolder));
    throw error;
  }
}

/** Finishes an exchange that was interrupted; does nothing if there is none. */
export function finishExchange(dataFolder: string): void {
  const note = noteOf(dataFolder);
  if (!existsSync(note)) return;
  const { from, aside } = exchange.parse(JSON.parse(readFileSync(note, "utf8")));
  for (const name of exchanged.filter((each) => existsSync(join(dataFolder, from, each)))) {
    const place = join(dataFolder, name);
    if (existsSync(place)) moveInto(join(dataFolder, aside), place);
    renameSync(join(dataFolder, from, name), place);
  }
  rmSync(note);
  rmSync(join(dataFolder, from), { recursive: true, force: true });
}

function moveInto(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  renameSync(path, join(folder, basename(path)));
}
