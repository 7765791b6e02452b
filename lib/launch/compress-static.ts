import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { filesBelow } from "./fingerprint";

const compressible = /\.(?:js|css|svg|json|txt|map)$/;
const smallest = 1_024; // bytes; below, the headers weigh more than what is saved

/**
 * Puts a Brotli and a gzip file beside each built script and style, as small as they get, so that none is compressed
 * while somebody waits.
 * @param folder of a finished build
 */
export async function compressStatic(folder: string): Promise<void> {
  const paths = filesBelow(join(folder, "static")).filter((path) => compressible.test(path));
  await Promise.all(paths.map(compress));
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < smallest) return;
  const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${path}.br`, await brotli(content, { params: hint }));
  await writeFile(`${path}.gz`, await zip(content, { level: constants.Z_BEST_COMPRESSION }));
}
