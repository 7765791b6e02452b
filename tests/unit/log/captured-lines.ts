import fs from "node:fs";
import { vi } from "vitest";

/** Keeps what the log writes to standard error from now on instead of printing it; gives its lines, parsed. */
export function capturedLines(): { all(): Record<string, unknown>[]; forget(): void } {
  let written = "";
  vi.spyOn(fs, "writeSync").mockImplementation((_file, data) => {
    written += data;
    return Buffer.byteLength(String(data));
  });
  return {
    all: () =>
      written
        .trim()
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    forget: () => {
      written = "";
    },
  };
}
