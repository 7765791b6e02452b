import { describe, expect, test } from "vitest";
import { faultOf, unexpectedLines } from "@/tests/hostile/judge";

const origin = "http://localhost:3000";
const nosniff = { "x-content-type-options": "nosniff" };

describe("an answer", () => {
  test.each([
    ["an error of ours", { status: 500, headers: nosniff, body: "" }],
    ["a 503 that does not say when to come back", { status: 503, headers: nosniff, body: "" }],
    ["a value that became a header", { status: 200, headers: { ...nosniff, "x-hostile": "1" }, body: "" }],
    [
      "markup that was sent",
      { status: 200, headers: { ...nosniff, "content-type": "text/html" }, body: "<hostile-tag>" },
    ],
    ["the way to another site", { status: 303, headers: { ...nosniff, location: "//evil.example" }, body: "" }],
    ["no security headers", { status: 200, headers: {}, body: "" }],
  ])("with %s has a fault", (_, answer) => expect(faultOf(answer, origin)).not.toBeNull());

  test.each([
    ["a page", { status: 200, headers: { ...nosniff, "content-type": "text/html" }, body: "&lt;hostile-tag>" }],
    ["a refusal", { status: 400, headers: nosniff, body: "" }],
    ["a database that is away", { status: 503, headers: { ...nosniff, "retry-after": "5" }, body: "" }],
    ["the way to a page of ours", { status: 303, headers: { ...nosniff, location: "/plans" }, body: "" }],
  ])("with %s has none", (_, answer) => expect(faultOf(answer, origin)).toBeNull());
});

describe("a line of the log is unexpected", () => {
  const errorLine = '{"level":"error","msg":"request failed","err":{"type":"TypeError"}}';

  test.each([errorLine, "TypeError: x is not a function", "    at page (file.js:1:2)"])("%s", (line) =>
    expect(unexpectedLines(`${line}\n`)).toEqual([line]),
  );

  test.each([
    '{"level":"warn","msg":"request refused"}',
    '{"level":"error","err":{"digest":"database:unavailable"},"msg":"not ready"}',
    "Starting PostgreSQL … up 0.2 s\nBuilding the pages … unchanged\n\nWaypoint is at http://localhost:3000  (Ctrl-C stops it)\nMail is written to /data/outbox, since SMTP_URL is not set\n",
  ])("but not %s", (line) => expect(unexpectedLines(line)).toEqual([]));
});
