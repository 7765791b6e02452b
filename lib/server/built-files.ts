import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

const prefix = "/_next/static";

/**
 * The built scripts, styles and fonts, as the build compressed them. Their names change with their content, so a browser
 * may keep them for a year.
 * @param folder of a finished build
 * @returns answers a request for such a file; whether it did
 */
export function builtFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = sirv(join(folder, "static"), {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: 31_536_000, // seconds
    extensions: [],
  });
  return (request, response) => {
    const { url = "/" } = request;
    if (!url.startsWith(`${prefix}/`)) return false;
    let answered = true;
    request.url = url.slice(prefix.length);
    files(request, response, () => {
      answered = false; // told at once: which files there are was read at the start
    });
    request.url = url;
    return answered;
  };
}
