import { describe, expect, test } from "vitest";
import { listInWords } from "@/lib/engine/list-in-words";

describe("listInWords", () => {
  test("joins names as a sentence does", () => {
    expect(listInWords([])).toBe("");
    expect(listInWords(["SQL"])).toBe("SQL");
    expect(listInWords(["SQL", "Python"])).toBe("SQL and Python");
    expect(listInWords(["SQL", "Python", "R"])).toBe("SQL, Python and R");
  });
  test("gives a choice by “or”", () =>
    expect(listInWords(["SQL", "Python", "R"], { by: "or" })).toBe("SQL, Python or R"));
  test("joins by commas alone where a name holds an “and” itself", () =>
    expect(listInWords(["Git and code review", "SQL"])).toBe("Git and code review, SQL"));
  test("counts what is beyond the most", () => {
    expect(listInWords(["a", "b", "c", "d", "e"], { most: 3 })).toBe("a, b, c and 2 more");
    expect(listInWords(["a", "b", "c"], { most: 1, more: "more skills" })).toBe("a and 2 more skills");
    expect(listInWords(["a", "b", "c"], { most: 3 })).toBe("a, b and c");
  });
});
