import { ServerResponse } from "node:http";
import { afterAll, beforeEach, expect, test } from "vitest";
import { answering, newAnswer } from "@/lib/http/answer-status";
import { logError } from "@/lib/log/log-error";
import { consoleToLog } from "@/lib/server/console-to-log";
import { capturedLines } from "@/tests/unit/log/captured-lines";

const lines = capturedLines();
const restore = consoleToLog();
beforeEach(() => lines.forget());
afterAll(restore);

test("an error that a library prints is one line, without colours and without its stack", () => {
  console.error("\u001b[31m⨯\u001b[39m", new TypeError("broken"));
  expect(lines.all()).toMatchObject([{ level: "error", err: { type: "TypeError", message: "broken" }, msg: "error" }]);
});

test("an error that has its line already gets no second one", () => {
  const error = new Error("once");
  logError(error, {}, "request failed");
  console.error(error);
  expect(lines.all()).toMatchObject([{ msg: "request failed" }]);
});

test("a text of many lines is its first one, cut short", () => {
  console.warn(`Failed to find %s\n  at somewhere`, "x".repeat(1_000));
  const [line] = lines.all();
  expect(line).toMatchObject({ level: "warn", msg: expect.stringMatching(/^Failed to find x+$/) });
  expect(String(line?.msg)).toHaveLength(300);
});

test("what is printed for a request has its id, and the request counts as logged", () => {
  const response = Reflect.construct(ServerResponse, [{ method: "GET" }]);
  response.setHeader("x-request-id", "b2c1");
  const answer = newAnswer(response);
  answering(answer, () => console.error("odd"));
  expect(lines.all()).toMatchObject([{ requestId: "b2c1", msg: "odd" }]);
  expect(answer.logged).toBe(true);
});

test("that a client left before its request was whole is no error", () => {
  console.error(Object.assign(new Error("aborted"), { code: "ECONNRESET" }));
  console.error(Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" })); // as of a mail server
  expect(lines.all()).toMatchObject([{ level: "warn", err: { message: "aborted" } }, { level: "error" }]);
});
