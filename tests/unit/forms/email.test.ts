import { describe, expect, test } from "vitest";
import { email } from "@/lib/forms/email";

describe("an e-mail address", () => {
  test("is trimmed and lower-cased", () => expect(email.parse("  Ada@EXAMPLE.org \t")).toBe("ada@example.org"));

  test("may hold letters of any language, composed in any way", () =>
    expect(email.parse("Zoe\u0308@BÜCHER.example")).toBe("zoë@bücher.example"));

  test.each([
    "",
    "   ",
    "ada",
    "ada@",
    "@example.org",
    "a b@example.org",
    "ada\u202e@example.org",
    "ada@example\u2067.org",
    "ada\u0000@example.org",
    "ada@example.org\u0007",
    `${"a".repeat(260)}@example.org`,
    undefined,
  ])("is refused when it is %j", (text) => expect(email.safeParse(text).error?.issues).toHaveLength(1));
});
