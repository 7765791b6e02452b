import { z } from "zod";
import { done, type Failure, fail, type Result } from "@/lib/result";
import { damagedJson, wrongFile } from "./file-failures";
import type { ReadFile, SaidRating } from "./imported-file";
import { guessedLevel } from "./level-in-words";
import { shortened } from "./shortened";
import { exportFormat } from "./stored-tables";

/** Of an export of ours, all that the import reads. */
const ownExport = z.object({
  product: z.literal("Waypoint"),
  format: z.number().int(),
  ratings: z.array(
    z.object({
      skillId: z.string().max(200),
      level: z.number().int().min(0).max(5),
      confidence: z.enum(["sure", "roughly", "guess"]),
    }),
  ),
});

const text = z.string().catch("");

/** Of a JSON Resume (jsonresume.org), all that the import reads; whatever else a field holds counts as left out. */
const jsonResume = z.object({
  skills: z.array(z.object({ name: text, level: text, keywords: z.array(text).catch([]) }).catch(nothingSaid())),
});

function nothingSaid() {
  return { name: "", level: "", keywords: [] };
}

/** Reads the ratings of an export of ours, or the skills of a JSON Resume. */
export function readJson(written: string): Result<ReadFile, Failure> {
  const parsed = parse(written);
  if (!parsed.ok) return parsed;
  const own = ownExport.safeParse(parsed.value);
  if (own.success) return own.data.format > exportFormat ? fail(laterFormat) : done(readOwn(own.data));
  const resume = jsonResume.safeParse(parsed.value);
  return resume.success ? done(readResume(resume.data)) : fail(otherJson);
}

function parse(written: string): Result<unknown, Failure> {
  try {
    const value: unknown = JSON.parse(written);
    return done(value);
  } catch {
    return fail(damagedJson);
  }
}

function readOwn({ ratings }: z.output<typeof ownExport>): ReadFile {
  const said = ratings.map(({ skillId, level, confidence }, index) => ({
    named: skillId,
    id: skillId,
    level,
    confidence,
    sureSaid: true,
    where: `rating ${index + 1}`,
  }));
  return { origin: "own-export", said, remarks: [] };
}

/** A level that is stated for a group of skills counts for each of its keywords. */
function readResume({ skills }: z.output<typeof jsonResume>): ReadFile {
  const said: SaidRating[] = [];
  const remarks: string[] = [];
  for (const [index, { name, level, keywords }] of skills.entries()) {
    const names = [...new Set([name, ...keywords].map((each) => each.trim()).filter(Boolean))].map(shortened);
    const guessed = guessedLevel(level);
    if (guessed === null && names.length > 0) remarks.push(withoutLevel(names, level.trim()));
    if (guessed === null) continue;
    const stated = {
      id: null,
      level: guessed,
      confidence: "guess",
      sureSaid: false,
      where: `skill ${index + 1}`,
    } as const;
    said.push(...names.map((named) => ({ named, ...stated })));
  }
  return { origin: "json-resume", said, remarks };
}

function withoutLevel(names: readonly string[], level: string): string {
  const listed = names.join(", ");
  return level === ""
    ? `${listed}: the file gives no level.`
    : `${listed}: “${shortened(level)}” names no level that is known here.`;
}

const otherJson = wrongFile(
  "This JSON file is neither an export of Waypoint nor a JSON Resume with a list of skills.",
  "Choose an export or a JSON Resume.",
);
const laterFormat = wrongFile(
  "This export was made by a later version of Waypoint. Its ratings as CSV can be read here.",
  "Choose the ratings as CSV.",
);
