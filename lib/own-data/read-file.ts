import { type Failure, fail, type Result } from "@/lib/result";
import { decodeText } from "./decode-text";
import { largestFile, tooLargeFile, wrongFile } from "./file-failures";
import type { ReadFile } from "./imported-file";
import { readCsv } from "./read-csv";
import { readJson } from "./read-json";

/** What a file says of a person's skills: a table, an export of ours, or a JSON Resume, told apart by what it holds. */
export async function readFile(file: File): Promise<Result<ReadFile, Failure>> {
  if (file.size > largestFile) return fail(tooLargeFile);
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (!text.ok) return text;
  const written = text.value.trim();
  if (written === "") return fail(empty);
  return /^[{[]/.test(written) ? readJson(written) : readCsv(text.value);
}

const empty = wrongFile("This file is empty.", "Choose a file that is not empty.");
