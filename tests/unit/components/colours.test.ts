import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");

type Theme = "light" | "dark";

/** Text on what lies behind it: at least 4.5 to 1. */
const textPairs: readonly (readonly [string, string])[] = [
  ...["surface", "surface-raised", "surface-sunken", "accent-soft"].flatMap((ground) =>
    ["ink", "muted", "accent", "accent-strong"].map((text) => [text, ground] as const),
  ),
  ...["met", "missing", "warn", "danger"].flatMap((tone) => [
    ...["surface", "surface-raised", "surface-sunken", `${tone}-soft`].map((ground) => [tone, ground] as const),
    ...["ink", "muted"].map((text) => [text, `${tone}-soft`] as const),
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-danger", "danger"],
  ["on-danger", "danger-strong"],
];

/** Borders of controls, the focus ring and the marks of charts: at least 3 to 1. */
const marks = ["line-strong", "focus", "accent", "met", "missing", "series-one", "series-two", "series-three"];
const markPairs = marks.flatMap((mark) =>
  ["surface", "surface-raised", "surface-sunken"].map((ground) => [mark, ground] as const),
);

describe.each<Theme>(["light", "dark"])("the %s colours", (theme) => {
  test.each(textPairs)("let %s be read on %s", (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(markPairs)("let %s be seen on %s", (mark, ground) => {
    expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe("the style sheet", () => {
  test("offers every colour as a class, and no other", () => {
    const declared = [...css.matchAll(/^ {2}--([a-z-]+): light-dark/gm)].map((match) => match[1]);
    const offered = [...css.matchAll(/--color-([a-z-]+): var\(--([a-z-]+)\)/g)].map((match) => match[1]);
    expect(offered).toEqual(declared.filter((name) => !name?.startsWith("shade")));
  });
});

function colour(name: string, theme: Theme): string {
  const found = css.match(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`));
  const value = theme === "light" ? found?.[1] : found?.[2];
  if (!value) throw new Error(`${name} has no ${theme} value in globals.css`);
  return value;
}

/** Contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance of `#rrggbb` as WCAG 2.2 defines it, from 0 to 1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
