import { describe, expect, test } from "vitest";
import { stepContent } from "@/lib/planning/snapshot";

const kept = {
  title: "Python: Aware",
  statement: "I can write a script.",
  learn: "Values and types.",
  practise: "Write a script.",
  resources: [{ title: "A tutorial", url: "https://example.org", kind: "book", hours: 12, cost: "free" }],
};

describe("the content of a step", () => {
  test("of a plan made before checks were a list is read as one check", () => {
    expect(stepContent.parse({ ...kept, done: "It runs; you can explain it." })).toEqual({
      ...kept,
      done: ["It runs; you can explain it."],
    });
  });

  test("keeps its checks, and the part of a resource that belongs to it", () => {
    const part = { part: "Chapters 3 to 5", hours: 8, start: true };
    const now = { ...kept, done: ["It runs"], resources: kept.resources.map((one) => ({ ...one, part })) };
    expect(stepContent.parse(now)).toEqual(now);
  });
});
