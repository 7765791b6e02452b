import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { RatingHistory } from "@/components/profile/rating-history";
import type { RatingChange } from "@/lib/profile/rating-view";

/** A change a day, from 1 March 2026 on. */
function change(day: number, other: Partial<RatingChange> = {}): RatingChange {
  const on = `2026-03-${String(day).padStart(2, "0")}`;
  const cause = { kind: "self", level: 3, confidence: "roughly" } as const;
  return { id: String(day), level: 3, before: null, cause, former: null, at: `${on}T10:00:00.000Z`, on, ...other };
}

const shown = (...changes: readonly RatingChange[]) => renderToStaticMarkup(<RatingHistory changes={changes} />);
const texts = (markup: string) =>
  [...markup.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, item = ""]) => item.replace(/<[^>]*>/g, ""));

describe("RatingHistory", () => {
  test("tells each change with its day", () => {
    const markup = shown(change(3));
    expect(texts(markup)).toEqual(["Independent, rated by yourself, roughly3 Mar 2026"]);
    expect(markup).toContain('<time dateTime="2026-03-03"');
  });

  test("leads to the step that moved it, and names its plan", () => {
    const step = { href: "/plans/p/steps/s", plan: "Towards AI Engineer" };
    const markup = shown(change(4, { before: 2, level: 1, cause: { kind: "step-undone", step } }));
    expect(texts(markup)).toEqual(["Back to Aware, step marked as not done in Towards AI Engineer4 Mar 2026"]);
    expect(markup).toContain('href="/plans/p/steps/s"');
  });

  test("says of a step that its plan no longer has only what it did", () =>
    expect(texts(shown(change(5, { level: 2, cause: { kind: "step-done", level: 2, step: null } })))).toEqual([
      "Guided, step done5 Mar 2026",
    ]));

  test("names the skill that it was said of, where that has another name now", () =>
    expect(texts(shown(change(6, { former: "Coding" })))).toEqual([
      "Independent, rated by yourself, roughly (as Coding)6 Mar 2026",
    ]));

  test("shows ten at once, and the rest on demand", () => {
    const twelve = Array.from({ length: 12 }, (_, index) => change(12 - index));
    expect(shown(...twelve.slice(2))).not.toContain("<details");
    expect(shown(...twelve.slice(1))).toContain("1 earlier change<");
    const [before = "", folded = ""] = shown(...twelve).split("<details");
    expect([texts(before).length, texts(folded).length]).toEqual([10, 2]);
    expect(folded).toContain("2 earlier changes");
  });
});
