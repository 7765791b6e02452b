import { describe, expect, test } from "vitest";
import type { Pay } from "@/lib/catalog/schema";
import { monthsToRepay, payDifference, studyWeeks } from "@/lib/pay/pay-difference";

const pay = (low: number, high: number, more: Partial<Pay> = {}): Pay => ({
  low,
  high,
  currency: "USD",
  region: "United States",
  years: "2025–2026",
  basis: "total compensation",
  caveat: "Pay varies.",
  source: { title: "A source" },
  ...more,
});

describe("payDifference", () => {
  test("spans every pay of the one range against every pay of the other", () => {
    expect(payDifference(pay(115_000, 175_000), pay(150_000, 250_000))).toEqual({
      kind: "known",
      low: -25_000,
      middle: 55_000,
      high: 135_000,
      currency: "USD",
      sameBasis: true,
    });
  });

  test("is negative throughout where the target pays less", () => {
    expect(payDifference(pay(160_000, 230_000), pay(60_000, 90_000))).toMatchObject({
      low: -170_000,
      middle: -120_000,
      high: -70_000,
    });
  });

  test("runs from a negative to a positive figure between two equal ranges", () => {
    expect(payDifference(pay(100, 200), pay(100, 200))).toMatchObject({ low: -100, middle: 0, high: 100 });
  });

  test("says that the figures are of two kinds where basis or years differ", () => {
    expect(payDifference(pay(1, 2, { basis: "wages" }), pay(1, 2))).toMatchObject({ kind: "known", sameBasis: false });
    expect(payDifference(pay(1, 2, { years: "2023" }), pay(1, 2))).toMatchObject({ kind: "known", sameBasis: false });
  });

  test("compares neither different money nor different regions", () => {
    expect(payDifference(pay(1, 2, { currency: "EUR" }), pay(1, 2))).toEqual({ kind: "not-comparable" });
    expect(payDifference(pay(1, 2, { region: "France" }), pay(1, 2))).toEqual({ kind: "not-comparable" });
  });

  test("says whose pay is unknown", () => {
    expect(payDifference(undefined, pay(1, 2))).toEqual({ kind: "unknown", missing: "current" });
    expect(payDifference(pay(1, 2), undefined)).toEqual({ kind: "unknown", missing: "target" });
    expect(payDifference(undefined, undefined)).toEqual({ kind: "unknown", missing: "both" });
  });
});

describe("studyWeeks", () => {
  test("rounds a started week up", () => {
    expect(studyWeeks(500, 8)).toBe(63);
    expect(studyWeeks(80, 8)).toBe(10);
    expect(studyWeeks(0, 8)).toBe(0);
  });
});

describe("monthsToRepay", () => {
  test("sets the study, at what an hour of the present work pays, against the difference", () => {
    expect(monthsToRepay(520, pay(100_000, 200_000), 75_000)).toBeCloseTo(6, 9);
  });

  test("is null where the difference makes up for nothing", () => {
    expect(monthsToRepay(520, pay(100_000, 200_000), 0)).toBeNull();
    expect(monthsToRepay(520, pay(100_000, 200_000), -1)).toBeNull();
  });
});
