import Papa from "papaparse";
import { done, type Failure, fail, type Result } from "@/lib/result";
import { wrongFile } from "./file-failures";
import type { ReadFile, SaidRating } from "./imported-file";
import { statedLevel } from "./level-in-words";
import { unguarded } from "./ratings-csv";
import { shortened } from "./shortened";

/** Rows that a table of ratings may have; far more than there are skills. */
const mostRows = 5_000;

/** Spellings of the columns, in lower case and without spaces and signs. */
const columns = {
  skill: ["skill", "skillname", "name"],
  id: ["skillid", "id"],
  level: ["level", "rating"],
  confidence: ["confidence"],
} as const;

type Place = { readonly [C in keyof typeof columns]: number };

/**
 * Reads a table with a column for the skill and one for its level, and perhaps its id and how sure the person is.
 * Commas, semicolons or tabs part the columns; a line that cannot be understood is told and left out.
 */
export function readCsv(text: string): Result<ReadFile, Failure> {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  if (errors.some(({ type }) => type === "Quotes")) return fail(openQuote);
  const [header, ...table] = withLines(data).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const place = placeOf(header?.cells ?? []);
  if (!header || place.level < 0 || (place.skill < 0 && place.id < 0)) return fail(noColumns);
  if (table.length > mostRows) return fail(tooManyRows);

  const read = table.map((row) => readRow(row, place));
  return done({
    origin: "csv",
    said: read.filter((row) => typeof row !== "string"),
    remarks: read.filter((row) => typeof row === "string"),
  });
}

/** What parts the columns: of the usual signs the one that gives the first line the most cells. */
function delimiterOf(text: string): string {
  const begin = text.trimStart();
  const cells = (delimiter: string) => Papa.parse<string[]>(begin, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  return [",", ";", "\t"].reduce((best, each) => (cells(each) > cells(best) ? each : best));
}

/** The rows, each with the line of the file on which it begins, from 1; a quoted cell may hold line ends. */
function withLines(data: readonly (readonly string[])[]): Row[] {
  let line = 1;
  return data.map((cells) => {
    const row = { cells: cells.map(unguarded), line };
    line += 1 + lineEndsIn(cells);
    return row;
  });
}

const lineEndsIn = (cells: readonly string[]) => cells.join("").match(/\r\n|\r|\n/g)?.length ?? 0;

function placeOf(header: readonly string[]): Place {
  const found = header.map((cell) => cell.toLowerCase().replace(/[^\p{L}]/gu, ""));
  const at = (names: readonly string[]) => found.findIndex((cell) => names.includes(cell));
  return {
    skill: at(columns.skill),
    id: at(columns.id),
    level: at(columns.level),
    confidence: at(columns.confidence),
  };
}

type Row = { readonly cells: readonly string[]; readonly line: number };

/** What the row says, or the sentence that tells why it says nothing. */
function readRow({ cells, line }: Row, place: Place): SaidRating | string {
  const cell = (at: number) => cells[at]?.trim() ?? "";
  const named = shortened(cell(place.skill) || cell(place.id));
  const where = `line ${line}`;
  if (named === "") return `Line ${line} names no skill.`;
  const stated = cell(place.level);
  if (stated === "") return `Line ${line}, ${named}, gives no level.`;
  const level = statedLevel(stated);
  if (level === null) return `Line ${line}, ${named}: “${shortened(stated)}” is not a level from 0 to 5.`;
  const confidence = confidences.find((each) => each === cell(place.confidence).toLowerCase());
  return {
    named,
    id: cell(place.id) || null,
    level,
    confidence: confidence ?? "roughly",
    sureSaid: confidence !== undefined,
    where,
  };
}

const confidences = ["sure", "roughly", "guess"] as const;

const noColumns = wrongFile(
  "This table has no columns “Skill” and “Level”. Its first line must name them, as in a file downloaded here.",
  "Name the columns “Skill” and “Level”.",
);
const openQuote = wrongFile(
  "A quotation mark in this file is opened and not closed, so it may be cut off. Save it again, and choose it once more.",
  "Choose a whole file.",
);
const tooManyRows = wrongFile(
  `This table has more than ${mostRows.toLocaleString("en-GB")} lines, so it cannot be a list of ratings.`,
  "Choose a shorter file.",
);
