import { once } from "node:events";
import { request as ask, createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { largestFile } from "@/lib/own-data/file-failures";
import { largestBody, limitBody } from "@/lib/server/body-limit";
import { capturedLines } from "@/tests/unit/log/captured-lines";

/** Answers with how many bytes it read. */
const server: Server = createServer(async (request, response) => {
  if (limitBody(request, response)) return;
  let size = 0;
  try {
    for await (const chunk of request) size += chunk.length;
    response.end(String(size));
  } catch {
    // cut off by the limit, which has answered
  }
});

let port = 0;

capturedLines(); // and no noise

beforeAll(async () => {
  server.listen(0);
  await once(server, "listening");
  const address = server.address();
  port = address && typeof address === "object" ? address.port : 0;
});

afterAll(() => server.close());

type Answer = { readonly status: number | undefined; readonly body: string };

/** Sends a body in pieces; without a length it goes chunked. */
function send(
  pieces: readonly Buffer[],
  headers: Readonly<Record<string, string>> = {},
  path = "/plans",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = ask({ port, path, method: "POST", headers, agent: false }, async (response) => {
      let body = "";
      for await (const text of response) body += text;
      resolve({ status: response.statusCode, body });
    });
    request.on("error", reject);
    for (const piece of pieces) request.write(piece);
    request.end();
  });
}

const kilobyte = Buffer.alloc(1024, "x");

describe("limitBody", () => {
  test("lets a body of the largest size through, with and without a stated length", async () => {
    const pieces = Array.from({ length: largestBody / 1024 }, () => kilobyte);
    const whole = { status: 200, body: String(largestBody) };
    expect(await send(pieces)).toEqual(whole);
    expect(await send(pieces, { "content-length": String(largestBody) })).toEqual(whole);
  });

  test("refuses a larger one by its stated length, and lets the client send it to the end", async () => {
    const pieces = Array.from({ length: 1024 }, () => kilobyte);
    expect(await send(pieces, { "content-length": String(1024 * 1024) })).toMatchObject({ status: 413 });
  });

  test("refuses a larger one of unstated length as soon as more has come in", async () => {
    const pieces = [...Array.from({ length: largestBody / 1024 }, () => kilobyte), Buffer.from("x")];
    expect(await send(pieces)).toMatchObject({ status: 413 });
  });

  test("lets a file of 1 MB through on the page that takes one, and says of a larger one what to do", async () => {
    const file = [Buffer.alloc(largestFile, "x"), kilobyte];
    expect(await send(file, {}, "/account/data")).toEqual({ status: 200, body: String(largestFile + 1024) });
    expect(await send(file, {}, "/account/data?then=import")).toMatchObject({ status: 200 });
    const length = { "content-length": String(largestFile + 1024) };
    expect(await send(file, length, "/account/data/import")).toMatchObject({ status: 413 });
    const large = { status: 413, body: expect.stringContaining("This file is too large") };
    const megabytes = Array.from({ length: 50 }, () => Buffer.alloc(1_000_000, "x"));
    expect(await send(megabytes, { "content-length": String(50_000_000) }, "/account/data")).toMatchObject(large);
    const more = Array.from({ length: 31 }, () => kilobyte);
    expect(await send([...file, ...more, Buffer.from("x")], {}, "/account/data")).toMatchObject(large);
  });
});
