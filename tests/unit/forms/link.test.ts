import { describe, expect, test } from "vitest";
import { link } from "@/lib/forms/link";

describe("a link", () => {
  test.each([
    ["https://example.org/x?y#z", "https://example.org/x?y#z"],
    ["http://localhost:3000/", "http://localhost:3000/"],
    [" HTTPS://example.org ", "HTTPS://example.org"],
    ["https://bücher.example/straße", "https://bücher.example/straße"],
  ])("is kept as it is when it is whole: %j", (text, address) => expect(link.parse(text)).toBe(address));

  test.each([
    ["example.org/x", "https://example.org/x"],
    ["www.example.org", "https://www.example.org"],
    ["//example.org/x", "https://example.org/x"],
    ["example.org:8080/x", "https://example.org:8080/x"],
    ["github.com/ada/engine#readme", "https://github.com/ada/engine#readme"],
  ])("is completed by https: %j", (text, address) => expect(link.parse(text)).toBe(address));

  test.each([
    "javascript:alert(1)",
    "JavaScript:1",
    "java\tscript:alert(1)",
    "javascript://example.org/%0aalert(1)",
    "data:text/html,x",
    "vbscript:x",
    "mailto:ada@example.org",
    "tel:12345",
    "ftp://example.org/x",
    "file:///etc/passwd",
    "https://",
    "http://",
    "://example.org",
    "example",
    "localhost",
    "two words",
    ".",
    "https://example.org/\u202e",
    `https://example.org/${"a".repeat(500)}`,
  ])("is refused when it is %j", (text) => expect(link.safeParse(text).error?.issues).toHaveLength(1));
});
