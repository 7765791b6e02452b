import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { answerUnderWay } from "@/lib/http/answer-status";
import { guarded } from "@/lib/server/guard";
import { capturedLines } from "@/tests/unit/log/captured-lines";
import { asking, portOf } from "./test-client";

/** What stands behind the guard in the test under way. */
let application: (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const server = createServer(guarded((request, response) => application(request, response)));
const ask = await asking(server);
const host = `127.0.0.1:${portOf(server)}`;
const html = { accept: "text/html,*/*" };

const lines = capturedLines();
beforeEach(() => lines.forget());
afterAll(() => server.close());

describe("an error answer:", () => {
  const fails = (tell: (response: ServerResponse) => void): void => {
    application = async (_request, response) => {
      await Promise.resolve();
      tell(response);
    };
  };

  test.each([
    ["a bare 405", 405, (response: ServerResponse) => void response.writeHead(405).end()],
    ["a bare 500", 500, (response: ServerResponse) => void Object.assign(response, { statusCode: 500 }).end("oops")],
    ["an error that was thrown", 500, () => expect.unreachable()],
  ])("%s becomes a page, with one line", async (_, status, tell) => {
    fails(tell);
    const answer = await ask({ headers: html });
    expect(answer).toMatchObject({ status, body: expect.stringContaining("<h1>") });
    expect(lines.all()).toHaveLength(1);
  });

  test("a word of the application's own is replaced whole, with its length and kind", async () => {
    fails((response) => {
      response.setHeader("content-type", "text/plain");
      response.setHeader("content-length", 9);
      response.writeHead(404);
      response.end("Not Found");
    });
    const { headers, body } = await ask({ headers: html });
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body).toContain("</html>");
  });

  test("a page of the application's own stays", async () => {
    fails((response) => void response.writeHead(404, { "content-type": "text/html" }).end("<p>ours</p>"));
    const answer = await ask({ headers: html });
    fails((response) => {
      response.setHeader("content-type", "text/html");
      response.statusCode = 404;
      response.end("<p>ours</p>");
    });
    expect(await ask({ headers: html })).toMatchObject({ status: 404, body: "<p>ours</p>" });
    expect(answer.status).toBe(404);
  });

  test("a form that fails before its action begins could not be read: 400", async () => {
    fails((response) => {
      response.setHeader("content-type", "text/x-component");
      response.statusCode = 500;
      response.end("1:E{}");
    });
    const headers = { origin: `http://${host}`, "next-action": "4711" };
    const answer = await ask({ method: "POST", headers });
    expect(answer).toMatchObject({ status: 400, body: expect.stringContaining("could not be read") });
  });

  test("one that fails later is an error of ours: 500, as the application writes it", async () => {
    fails((response) => {
      Object.assign(answerUnderWay() ?? {}, { actionStarted: true });
      response.setHeader("content-type", "text/x-component");
      response.statusCode = 500;
      response.end("1:E{}");
    });
    expect(await ask({ method: "POST" })).toMatchObject({ status: 500, body: "1:E{}" });
  });

  test("a failure of the database is 503, with the page if there is one", async () => {
    const failed = (type: string | null) =>
      fails((response) => {
        Object.assign(answerUnderWay() ?? {}, { failure: "unavailable" });
        if (type) response.setHeader("content-type", type);
        response.statusCode = 500;
        response.end("<p>ours</p>");
      });
    failed("text/html");
    const page = await ask({ headers: html });
    expect(page).toMatchObject({ status: 503, headers: { "retry-after": "5" }, body: "<p>ours</p>" });
    failed(null);
    expect(await ask({})).toMatchObject({ status: 503, body: expect.stringContaining("can't reach the database") });
  });

  test("after a refusal, nothing else is written, and no action sees the body as whole", async () => {
    const outcome = new Promise<unknown>((resolve) => {
      application = async (request, response) => {
        resolve(await request.toArray().catch((error: unknown) => error));
        response.setHeader("x-late", "1");
        response.end("late");
      };
    });
    const sent = request({ port: portOf(server), host: "127.0.0.1", method: "POST", agent: false });
    sent.on("error", () => {}); // the rest cannot be sent
    sent.write("x".repeat(64 * 1024));
    sent.end("x");
    const [response]: IncomingMessage[] = await once(sent, "response");
    expect(response?.statusCode).toBe(413);
    expect(await outcome).toBeInstanceOf(Error);
    expect(lines.all()).toHaveLength(1);
  });
});
