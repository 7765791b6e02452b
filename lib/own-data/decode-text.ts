import { done, type Failure, fail, type Result } from "@/lib/result";
import { wrongFile } from "./file-failures";

/**
 * The text of a file: UTF-8, or UTF-16 where the byte-order mark says so, without that mark. Refuses what is no text,
 * and text in another encoding, since guessing it wrong would change names.
 */
export function decodeText(bytes: Uint8Array): Result<string, Failure> {
  const utf16 = utf16Of(bytes);
  if (utf16) return decoded(bytes, utf16);
  return bytes.includes(0) ? fail(noText) : decoded(bytes, "utf-8");
}

function utf16Of([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

function decoded(bytes: Uint8Array, encoding: string): Result<string, Failure> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? fail(noText) : done(text);
  } catch {
    return fail(isReadable(bytes) ? otherEncoding : noText);
  }
}

/** Whether it looks like a text of some older encoding: a byte in fifty may be beyond ASCII, and none controls a device. */
function isReadable(bytes: Uint8Array): boolean {
  const foreign = bytes.filter((byte) => byte > 0x7f).length;
  return foreign * 50 < bytes.length + 50 && !bytes.some((byte) => byte < 0x09);
}

const noText = wrongFile(
  "This is not a text file. Choose a CSV or JSON file; from a spreadsheet, save your list as CSV first.",
  "Choose a CSV or JSON file.",
);

const otherEncoding = wrongFile(
  "This file is in an encoding that cannot be read for certain. Save it again as “CSV UTF-8”, and choose it once more.",
  "Save it as UTF-8.",
);
