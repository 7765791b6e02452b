import Papa from "papaparse";
import { levelName } from "@/lib/catalog/level-names";

export type CsvRating = {
  readonly skillId: string;
  readonly skill: string;
  readonly level: number;
  readonly confidence: string;
  readonly source: string;
  /** ISO 8601 in UTC. */
  readonly ratedAt: string;
};

const byteOrderMark = "\uFEFF"; // or Excel takes UTF-8 for something else

/** What a spreadsheet takes for the beginning of a formula. */
const beginsFormula = /^[=+\-@\t\r]/;

/** A table of ratings by RFC 4180, which spreadsheets open and the import reads. No cell can act as a formula. */
export function ratingsCsv(ratings: readonly CsvRating[]): string {
  const rows = ratings.map(({ skill, level, confidence, source, ratedAt, skillId }) => ({
    Skill: skill,
    Level: level,
    "Level name": levelName(level),
    Confidence: confidence,
    Source: source,
    "Rated at": ratedAt,
    "Skill id": skillId,
  }));
  const fields = ["Skill", "Level", "Level name", "Confidence", "Source", "Rated at", "Skill id"];
  const table = Papa.unparse(
    { fields, data: rows.map((row) => Object.values(row)) },
    { escapeFormulae: beginsFormula },
  );
  return `${byteOrderMark}${table}\r\n`;
}

/** The cell without the apostrophe that keeps it from being a formula. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && beginsFormula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
