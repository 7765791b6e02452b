import type { Failure } from "@/lib/result";

/** Bytes of the largest file that the import takes: a thousand times what anyone has to tell of themselves. */
export const largestFile = 1_000_000;

/** A file that says nothing that can be imported; `field` is what is said at the field. */
export function wrongFile(message: string, field: string): Failure {
  return { kind: "invalid", message: `${message} Nothing was saved.`, fields: { file: field } };
}

export const tooLargeFile = wrongFile(
  "This file is larger than 1 MB, so it cannot be a list of ratings.",
  "Choose a smaller file.",
);

export const damagedJson = wrongFile(
  "This JSON file is damaged or cut off before its end. Download it again, and choose the whole file.",
  "Choose a whole file.",
);
