import { describe, expect, test } from "vitest";
import { dayScale } from "@/components/charts/day-scale";

describe("dayScale", () => {
  test("puts the first day at the start of the range and the last at its end", () => {
    const scale = dayScale("2026-01-05", "2026-03-16", [40, 700]);
    expect([scale.at("2026-01-05"), scale.at("2026-03-16")]).toEqual([40, 700]);
  });

  test("keeps days equally far apart across a change of the clock", () => {
    const scale = dayScale("2026-03-01", "2026-04-30", [0, 60]);
    expect(scale.at("2026-03-30") - scale.at("2026-03-29")).toBeCloseTo(1, 9);
    expect(scale.at("2026-03-28") - scale.at("2026-03-27")).toBeCloseTo(1, 9);
  });

  test("names months, with the year where it begins or changes", () => {
    const labels = dayScale("2026-10-15", "2027-04-20", [0, 100])
      .ticks(7)
      .map((tick) => tick.label);
    expect(labels).toEqual(["Nov 2026", "Dec", "Jan 2027", "Feb", "Mar", "Apr"]);
  });

  test("names days where the span is short", () => {
    const labels = dayScale("2026-01-05", "2026-01-20", [0, 100])
      .ticks(3)
      .map((tick) => tick.label);
    expect(labels).toContain("11 Jan");
  });

  test("gives a single day the week after it", () => {
    const scale = dayScale("2026-01-05", "2026-01-05", [0, 70]);
    expect([scale.at("2026-01-05"), scale.at("2026-01-06")]).toEqual([0, 10]);
  });
});
