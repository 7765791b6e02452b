import { describe, expect, test } from "vitest";
import { line, note } from "@/lib/forms/text";

const name = line({ missing: "Enter a name.", longest: 10 });
const words = note({ missing: "Write something.", longest: 10 });

const messageOf = (schema: typeof name, text: unknown) => schema.safeParse(text).error?.issues[0]?.message;

describe("a line of text", () => {
  test("is trimmed, its white space single, its accents composed", () =>
    expect(name.parse("  Zoe\u0308 \t\n L. ")).toBe("Zoë L."));

  test("is counted in code points", () => {
    expect(name.parse("🦊".repeat(10))).toBe("🦊".repeat(10));
    expect(messageOf(name, "🦊".repeat(11))).toBe("Use at most 10 characters.");
  });

  test.each(["", "   ", undefined, ["a", "b"]])("is missing when it is %j", (text) =>
    expect(messageOf(name, text)).toBe("Enter a name."),
  );

  test.each([
    ["NUL", "a\u0000b"],
    ["escape", "a\u001bb"],
    ["a C1 control", "a\u0085\u009fb"],
    ["a lone surrogate", "a\ud800b"],
    ["an override of direction", "a\u202eb"],
    ["an isolate of direction", "a\u2066b"],
    ["a mark of direction", "a\u200fb"],
  ])("is refused with %s in it", (_, text) => expect(messageOf(name, text)).toMatch(/invisible character/));
});

describe("a note", () => {
  test("keeps its lines and tabs, with one kind of line end", () =>
    expect(words.parse(" a\r\nb\rc\n\td ")).toBe("a\nb\nc\n\td"));

  test("may turn the direction of writing", () => expect(words.parse("\u2067אב\u2069")).toBe("\u2067אב\u2069"));

  test("counts a line end as one character, however the browser sends it", () =>
    expect(words.safeParse("a\r\nb\r\nc\r\nd\r\ne\r\nf").error?.issues[0]?.message).toBe("Use at most 10 characters."));

  test.each([
    ["NUL", "a\u0000b"],
    ["a form feed", "a\fb"],
    ["a lone surrogate", "a\udfffb"],
  ])("is refused with %s in it", (_, text) => expect(messageOf(words, text)).toMatch(/invisible character/));
});
