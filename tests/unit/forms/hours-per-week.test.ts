import { expect, test } from "vitest";
import { hoursForPeriod, hoursPerWeek } from "@/lib/forms/hours-per-week";

test.each([
  ["8", 8],
  ["7.5", 7.5],
  [" 7,5 ", 7.5],
  ["0.5", 0.5],
  ["12.25", 12.25],
  ["100", 100],
])("%j is a number of hours a week", (text, hours) => expect(hoursPerWeek.parse(text)).toBe(hours));

test.each([
  "",
  "abc",
  "eight",
  "0",
  "0.00",
  "0.49",
  "-1",
  "-0",
  "100.01",
  "101",
  "1e1",
  "1e9",
  "1000",
  "7.5.5",
  "7,5,5",
  "7.123",
  "７",
  "٧",
  "½",
  "0x10",
  "Infinity",
  "NaN",
  "8\u0000",
  undefined,
  ["8", "9"],
])("%j is none", (text) => expect(hoursPerWeek.safeParse(text).error?.issues).toHaveLength(1));

test.each([
  ["0", 0],
  ["0,0", 0],
  ["0.5", 0.5],
  ["100", 100],
])("%j is a number of hours for a period, or none for a break", (text, hours) =>
  expect(hoursForPeriod.parse(text)).toBe(hours),
);

test.each(["", "-1", "0.25", "100.5", "none"])("%j is none for a period", (text) =>
  expect(hoursForPeriod.safeParse(text).error?.issues).toHaveLength(1),
);
