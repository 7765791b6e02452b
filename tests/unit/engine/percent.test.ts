import { describe, expect, test } from "vitest";
import { percentAtMost, percentOf } from "@/lib/engine/percent";

describe("percentOf", () => {
  test("never claims more than was reached", () => expect([percentOf(0.7999), percentOf(0.4496)]).toEqual([79, 44]));
  test("says 100 only for all", () => expect([percentOf(0.9999), percentOf(1)]).toEqual([99, 100]));
  test("says 0 only for nothing", () => expect([percentOf(0.0001), percentOf(0)]).toEqual([1, 0]));
  test("forgives what floating point lost", () => {
    expect(percentOf(0.29)).toBe(29);
    expect(percentOf(0.1 / (1 - 0.9))).toBe(100); // the only thing that is missing
  });
  test("holds to the decimals that are asked for", () => {
    expect([percentOf(0.5, 1), percentOf(0.99999, 1), percentOf(0.00001, 1)]).toEqual([50, 99.9, 0.1]);
  });
});

describe("percentAtMost", () => {
  test("rounds a bound up, so that it never promises too much", () =>
    expect([percentAtMost(0.002), percentAtMost(0.021), percentAtMost(0.25)]).toEqual([1, 3, 25]));
});
