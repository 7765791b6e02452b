import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { breakableTexts } from "./breakable-text";

const sample = "tests/unit/components/breakable-text.sample.tsx";

/** The compiler reads the whole project first. */
vi.setConfig({ testTimeout: 60_000 });

describe("a text that a translator's change would break", () => {
  test("is found wherever the sample has one, and nowhere else", () => {
    const lines = readFileSync(sample, "utf8").split("\n");
    const marked = lines.flatMap((line, at) => (line.includes("/* breaks") ? [`${sample}:${at + 1}`] : []));
    expect(marked.length).toBeGreaterThan(5);
    expect(breakableTexts(/breakable-text\.sample\.tsx$/)).toEqual(marked);
  });

  test("stands in no page and no component", () => expect(breakableTexts(/^(app|components)\/.*\.tsx$/)).toEqual([]));
});
