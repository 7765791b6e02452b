import type { ImportedFile, ImportedRating } from "./imported-file";

type Confidence = ImportedRating["confidence"];

/** The member's present rating of a skill. */
export type Present = { readonly level: number; readonly confidence: Confidence };

/** A rating that a file offers, beside the present one. */
export type Proposal = {
  readonly skillId: string;
  readonly name: string;
  /** `null`: unrated. */
  readonly present: Present | null;
  readonly level: number;
  readonly confidence: Confidence;
  readonly where: string;
};

/** What the page of an import shows. */
export type ImportPage = {
  readonly proposals: readonly Proposal[];
  /** Ratings of the file that the person has already. */
  readonly same: number;
  readonly remarks: readonly string[];
};

/**
 * What is left of an import to take. What the person has already is not proposed again; a résumé, whose levels are
 * guesses, proposes no lower level than they have.
 */
export function proposalsOf(
  { origin, ratings, remarks }: ImportedFile,
  presentOf: (skillId: string) => Present | null,
  nameOf: (skillId: string) => string,
): ImportPage {
  const open = ratings.filter((rating) => !isSaid(rating, presentOf(rating.skillId), origin === "json-resume"));
  return {
    proposals: open
      .map(({ skillId, level, confidence, where }) => {
        const present = presentOf(skillId);
        return { skillId, name: nameOf(skillId), present, level, confidence, where };
      })
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
    same: ratings.length - open.length,
    remarks,
  };
}

function isSaid({ level, confidence, sureSaid }: ImportedRating, present: Present | null, guessed: boolean): boolean {
  if (present === null) return false;
  if (guessed) return level <= present.level;
  return level === present.level && (!sureSaid || confidence === present.confidence);
}

/** A proposal as its form carries it: `python@3.sure`. */
export function proposalText({ skillId, level, confidence }: Proposal): string {
  return `${skillId}@${level}.${confidence}`;
}
