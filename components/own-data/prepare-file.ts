import { damagedJson, largestFile, tooLargeFile, wrongFile } from "@/lib/own-data/file-failures";
import { done, type Failure, fail, type Result } from "@/lib/result";

/**
 * Refuses a file that is too large before it is sent. An export of ours is as large as the plans in it, so of a large
 * one only the ratings are sent.
 */
export async function prepareFile(form: FormData): Promise<Result<FormData, Failure>> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size <= largestFile) return done(form);
  const begin = await textOf(file.slice(0, 200));
  if (begin === null) return fail(unreadableFile);
  if (!/^\s*\{\s*"product"\s*:\s*"Waypoint"/.test(begin)) return fail(tooLargeFile);
  const ratings = ratingsOf((await textOf(file)) ?? "");
  if (ratings === null) return fail(damagedJson);
  if (ratings.size > largestFile) return fail(tooLargeFile);
  form.set("file", ratings, file.name);
  return done(form);
}

/** `null` where the file was moved or changed since it was chosen. */
function textOf(part: Blob): Promise<string | null> {
  return part.text().catch(() => null);
}

const unreadableFile = wrongFile("Your browser could not read this file. Choose it once more.", "Choose it once more.");

/** The part of an export that the server reads; `null` for one that is cut off. */
function ratingsOf(text: string): Blob | null {
  try {
    const { product, format, ratings } = JSON.parse(text);
    return new Blob([JSON.stringify({ product, format, ratings })]);
  } catch {
    return null;
  }
}
