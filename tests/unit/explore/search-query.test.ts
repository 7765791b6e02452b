import { describe, expect, test } from "vitest";
import { askedName } from "@/lib/explore/asked-name";
import { askedQuery, longestQuery, shortened } from "@/lib/explore/search-query";

describe("askedQuery", () => {
  test("takes the first of several, and nothing for none", () =>
    expect([askedQuery([" k8s ", "rag"]), askedQuery(undefined), askedQuery(null), askedQuery([])]).toEqual([
      "k8s",
      "",
      "",
      "",
    ]));
});

describe("shortened", () => {
  test("cuts between characters", () => {
    const cut = shortened(`a${"🚀".repeat(500)}`);
    expect(Array.from(cut)).toHaveLength(longestQuery);
    expect(cut.endsWith("🚀")).toBe(true);
  });
  test("leaves a short query as it is", () => expect(shortened("C++")).toBe("C++"));
});

describe("askedName", () => {
  test("reads a part of a path in words", () => expect(askedName("deep-learing%20x")).toBe("deep learing x"));
  test("is empty for what cannot be read", () => expect(askedName("%E0")).toBe(""));
});
