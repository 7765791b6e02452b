import { createServer, type ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { answering, answerNotFound, newAnswer } from "@/lib/http/answer-status";

describe("answerNotFound", () => {
  const server = createServer();
  afterEach(() => server.close());

  /** The status of an answer that is written by the page. */
  async function statusOf(page: (response: ServerResponse) => Promise<void>): Promise<number> {
    server.removeAllListeners("request");
    server.on("request", (_, response) => answering(newAnswer(response), () => page(response)));
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    return (await fetch(`http://127.0.0.1:${port}`)).status;
  }

  test("makes 404 the status of the answer under way, also after waiting", async () => {
    const status = await statusOf(async (response) => {
      await Promise.resolve();
      answerNotFound();
      response.end("nothing here");
    });
    expect(status).toBe(404);
  });

  test("leaves an answer alone that is on its way already", async () => {
    const status = await statusOf(async (response) => {
      response.flushHeaders();
      answerNotFound();
      response.end("something");
    });
    expect(status).toBe(200);
  });

  test("does nothing where no answer is under way", () => expect(answerNotFound).not.toThrow());
});
