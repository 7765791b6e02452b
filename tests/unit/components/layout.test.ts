import { describe, expect, test } from "vitest";
import { orderClaim } from "@/components/landing/order-claim";
import { isCurrent } from "@/components/layout/is-current";
import { themeOf } from "@/lib/http/theme";

describe("themeOf", () => {
  test("takes a theme that there is", () => expect(themeOf("dark")).toBe("dark"));
  test("follows the system for anything else", () =>
    expect([undefined, null, "", "neon"].map(themeOf)).toEqual(["system", "system", "system", "system"]));
});

describe("isCurrent", () => {
  test("holds for the place itself and for what lies below", () =>
    expect([isCurrent("/plans", "/plans"), isCurrent("/plans", "/plans/7")]).toEqual([true, true]));
  test("does not hold for a place whose name only begins the same", () =>
    expect(isCurrent("/plans", "/planset")).toBe(false));
});

describe("orderClaim", () => {
  test("says proven only where it is", () => {
    expect(orderClaim({ optimal: true, objective: 120, lowerBound: 120 })).toMatch(/^Proven/);
    expect(orderClaim({ optimal: false, objective: 120, lowerBound: 100 })).toContain("not proven");
  });

  test("rounds the distance from the bound up", () =>
    expect(orderClaim({ optimal: false, objective: 120.2, lowerBound: 100 })).toContain("at most 21% from the best"));

  test("gives no distance where the bound is nothing", () =>
    expect(orderClaim({ optimal: false, objective: 3, lowerBound: 0 })).not.toContain("%"));
});
