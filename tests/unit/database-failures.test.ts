import { describe, expect, test } from "vitest";
import { databaseFailure, databaseFailures, failureDigest, failureKindOf, markedKind } from "@/lib/database-failures";

describe("the table of failures of the database", () => {
  test.each([
    ["ECONNREFUSED", "unavailable"],
    ["ENOTFOUND", "unavailable"],
    ["ENOENT", "unavailable"],
    ["28P01", "unavailable"],
    ["08006", "unavailable"],
    ["57P03", "unavailable"],
    ["Connection terminated unexpectedly", "unavailable"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "unavailable"],
    ["The server does not support SSL connections", "unavailable"],
    ["53300", "busy"],
    ["40001", "busy"],
    ["40P01", "busy"],
    ["55P03", "busy"],
    ["P2028", "busy"],
    ["timeout exceeded when trying to connect", "busy"],
    ["53100", "cannot-save"],
    ["25006", "cannot-save"],
    ["08007", "outcome-unknown"],
  ])("%s is %s", (cause, kind) => expect(failureKindOf(cause)).toBe(kind));

  test.each(["23505", "42P01", "22021", "P2002", "a fault of ours", ""])("%s is none of them", (cause) =>
    expect(failureKindOf(cause)).toBeNull(),
  );

  test("says of a failure whether something was saved, but not where that is unknown", () => {
    expect(databaseFailures.unavailable.message).toContain("Nothing was saved");
    expect(databaseFailures.busy.message).toContain("Nothing was saved");
    expect(databaseFailures["outcome-unknown"].message).not.toMatch(/nothing was saved|not saved/i);
  });
});

describe("an error that is marked by its digest", () => {
  const marked = Object.assign(new Error("anything"), { digest: failureDigest("busy") });

  test("has a kind, and becomes a value with a message", () => {
    expect(markedKind(marked)).toBe("busy");
    expect(databaseFailure(marked)).toEqual({ kind: "busy", message: databaseFailures.busy.message });
  });

  test("has none if the mark is of something else, or missing", () => {
    expect(markedKind(Object.assign(new Error("anything"), { digest: "4711" }))).toBeNull();
    expect(databaseFailure(new Error("database:busy"))).toBeNull();
    expect(databaseFailure("database:busy")).toBeNull();
  });
});
