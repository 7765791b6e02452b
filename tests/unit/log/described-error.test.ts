import { describe, expect, test } from "vitest";
import { describedError } from "@/lib/log/described-error";

describe("describedError", () => {
  test("tells kind, code, message, place and digest", () => {
    const error = Object.assign(new TypeError("first"), { code: "ECONNREFUSED", digest: "4711" });
    expect(describedError(error)).toMatchObject({
      type: "TypeError",
      code: "ECONNREFUSED",
      message: "first",
      at: expect.stringContaining("described-error.test.ts"),
      digest: "4711",
    });
  });

  test("tells the causes down to the innermost", () => {
    const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const error = new Error("outer", { cause: new Error("middle", { cause: refused }) });
    expect(describedError(error).cause?.cause).toMatchObject({ code: "ECONNREFUSED" });
  });

  test("ends in a cycle of causes", () => {
    const error = new Error("its own cause");
    error.cause = error;
    expect(JSON.stringify(describedError(error)).length).toBeLessThan(5_000);
  });

  test("takes the first failure of several addresses as the cause", () => {
    const error = new AggregateError([Object.assign(new Error("refused"), { code: "ECONNREFUSED" })]);
    expect(describedError(error).cause).toMatchObject({ code: "ECONNREFUSED" });
  });

  test("tells a cause that is a plain object by its words", () => {
    const error = new Error("outer", { cause: { kind: "postgres", code: "53300", message: "too many clients" } });
    expect(describedError(error).cause?.message).toBe("postgres: 53300: too many clients");
  });

  test("holds neither the password in an address nor what PostgreSQL tells of a row", () => {
    const error = Object.assign(new Error("cannot reach postgresql://app:hush@db.example.org/waypoint"), {
      detail: "Key (email)=(hush@example.com) already exists.",
    });
    expect(JSON.stringify(describedError(error))).not.toContain("hush");
  });

  test("holds nothing of a body or a query that an error quotes", () => {
    const quoting = [
      failureOf(() => JSON.parse('{"note":"hush" hush}')),
      Object.assign(new Error('invalid input syntax for type uuid: "hush"'), { code: "22P02" }),
      new Error('Raw query failed. Code: `22P02`. Message: `invalid input syntax for type integer: "hush"`'),
      new Error('Failed to find Server Action "hush". This request might be from an older or newer deployment.'),
      Object.assign(new Error('value "hush" is out of range for type integer'), { code: "22003" }),
    ];
    expect(JSON.stringify(quoting.map((error) => describedError(error)))).not.toContain("hush");
  });

  test("takes what is no Error too", () => {
    expect(describedError("odd")).toEqual({ type: "string", message: "odd" });
  });
});

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
