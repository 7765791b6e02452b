import { describe, expect, test } from "vitest";
import { type SearchEntry, search } from "@/lib/explore/search";

const entry = (kind: SearchEntry["kind"], name: string, also: string[] = []): SearchEntry => ({
  kind,
  id: name.toLowerCase().replaceAll(" ", "-"),
  name,
  also,
  note: "",
});

const entries = [
  entry("role", "Full-stack Developer"),
  entry("role", "Machine Learning Engineer", ["ML engineer"]),
  entry("skill", "Machine learning"),
  entry("skill", "Deep learning"),
  entry("skill", "Kubernetes", ["k8s"]),
  entry("skill", "Docker and containers", ["Docker"]),
  entry("tool", "Kubernetes"),
  entry("tool", "C#"),
];

const found = (query: string) =>
  search(entries, query).map(({ kind, entries: best }) => [kind, ...best.map(({ name }) => name)]);
const first = (query: string) => search(entries, query)[0]?.entries[0]?.name;

describe("search", () => {
  test("finds by another name", () => expect(found("k8s")).toEqual([["skill", "Kubernetes"]]));
  test("forgives case, hyphens, spaces and accents", () => {
    for (const query of ["fullstack developer", "FULL STACK", "full-stäck"])
      expect(first(query)).toBe("Full-stack Developer");
  });
  test("forgives a wrong letter in a word of four, and two in a word of six", () => {
    expect(first("kubernetis")).toBe("Kubernetes");
    expect(first("deep lerning")).toBe("Deep learning");
    expect(first("k9s")).toBeUndefined();
  });
  test("puts the very name before names that only begin so, and their group first", () =>
    expect(found("machine learning")).toEqual([
      ["skill", "Machine learning"],
      ["role", "Machine Learning Engineer"],
    ]));
  test("finds a word within a name by its beginning", () => expect(first("cont")).toBe("Docker and containers"));
  test("of equal fits names roles, then skills, then tools", () =>
    expect(found("kubernetes").map(([kind]) => kind)).toEqual(["skill", "tool"]));
  test("tells C# from C", () => expect(first("c#")).toBe("C#"));
  test("finds nothing for nothing, blanks and signs", () => {
    for (const query of ["", "   ", "?!", "-"]) expect(search(entries, query)).toEqual([]);
  });
  test("keeps to the number of results asked for", () =>
    expect(search(entries, "e", 1).every((group) => group.entries.length === 1)).toBe(true));
});
