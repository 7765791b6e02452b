import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PreviewPay } from "@/components/plans/preview-pay";
import type { Pay } from "@/lib/catalog/schema";
import type { PlanPreview } from "@/lib/plans/plan-preview";

const pay = (low: number, high: number): Pay => ({
  low,
  high,
  currency: "USD",
  region: "United States",
  years: "2025",
  basis: "base salary",
  caveat: "It depends on where and for whom.",
  source: { title: "A survey" },
});

const preview: PlanPreview = {
  role: { id: "builder", name: "Builder" },
  readiness: 0.4,
  threshold: 0.8,
  isReady: false,
  adds: [],
  options: [
    {
      strategy: "steady",
      readyDate: "2026-09-01",
      readyHours: 200,
      finish: "2026-12-01",
      totalHours: 300,
      steps: 9,
      metHalfway: 0,
    },
  ],
  hoursPerWeek: 10,
  begins: null,
  today: "2026-03-02",
  pay: {
    current: { id: "tinkerer", name: "Tinkerer", pay: pay(60_000, 80_000) },
    target: { id: "builder", name: "Builder", pay: pay(90_000, 120_000) },
  },
};

describe("PreviewPay", () => {
  test("sets the difference in pay against the weeks of study", () => {
    const markup = renderToStaticMarkup(<PreviewPay preview={preview} />);
    expect(markup).toContain("30 weeks");
    expect(markup).toContain("Builder against Tinkerer differs by +$10,000 to +$60,000 a year.");
    expect(markup).toContain("Not a promise");
  });

  test("is not there where no difference can be told, and where nothing is left to plan", () => {
    expect(renderToStaticMarkup(<PreviewPay preview={{ ...preview, pay: null }} />)).toBe("");
    expect(renderToStaticMarkup(<PreviewPay preview={{ ...preview, options: [] }} />)).toBe("");
  });
});
