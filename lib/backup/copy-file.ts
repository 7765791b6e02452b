import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

/** What was written: bytes, and their SHA-256 in hexadecimal. */
export type Copied = { readonly bytes: number; readonly sha256: string };

/** Copies a file to a new one, for its owner alone, down to the disk. Tells what it has written. */
export async function copyFile(source: string, target: string): Promise<Copied> {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* counted(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const opened = await open(source); // first: where there is none, nothing is made
  await pipeline(
    opened.createReadStream(),
    counted,
    createWriteStream(target, { flags: "wx", mode: 0o600, flush: true }),
  );
  return { bytes, sha256: hash.digest("hex") };
}
