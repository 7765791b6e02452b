import { describe, expect, test } from "vitest";
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
