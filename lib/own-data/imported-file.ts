import { z } from "zod";

const confidence = z.enum(["sure", "roughly", "guess"]);

/** What a file says of one skill of the catalogue. */
const importedRating = z.object({
  skillId: z.string(),
  level: z.number().int().min(0).max(5),
  confidence,
  /** Whether the file says how sure it is; else the confidence is the importer's own. */
  sureSaid: z.boolean(),
  /** Where it stands in the file: `line 3`, `skill 2`. */
  where: z.string(),
});

/** A file as it was understood: kept until the person has looked at it. */
export const importedFile = z.object({
  /** Names of its levels are guessed at in a résumé, so it never speaks against a rating that is higher already. */
  origin: z.enum(["csv", "own-export", "json-resume"]),
  ratings: z.array(importedRating),
  /** What was not understood or counts otherwise than it stands there, in sentences. */
  remarks: z.array(z.string()),
});

export type ImportedFile = z.output<typeof importedFile>;
export type ImportedRating = z.output<typeof importedRating>;
export type Origin = ImportedFile["origin"];

/** What a file says of a skill by any name, before anyone has looked for it in the catalogue. */
export type SaidRating = Omit<ImportedRating, "skillId"> & {
  /** As the file calls it, at most 80 characters. */
  readonly named: string;
  /** The id that the file gives; `null` if it gives none. */
  readonly id: string | null;
};

/** What a file says, and what in it cannot be understood. */
export type ReadFile = {
  readonly origin: Origin;
  readonly said: readonly SaidRating[];
  readonly remarks: readonly string[];
};
