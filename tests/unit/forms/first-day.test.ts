import { expect, test } from "vitest";
import { firstDay } from "@/lib/forms/first-day";

test.each(["1900-01-01", "2028-02-29", "9999-12-31"])("a plan may begin on %s", (day) =>
  expect(firstDay.parse(day)).toBe(day),
);

test.each([
  "0000-01-01",
  "1899-12-31",
  "10000-01-01",
  "+012026-01-01",
  "2027-02-29",
  "2027-1-1",
  "tomorrow",
  "",
  undefined,
])("a plan may not begin on %j", (day) => expect(firstDay.safeParse(day).error?.issues).toHaveLength(1));
