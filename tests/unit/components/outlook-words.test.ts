import { describe, expect, test } from "vitest";
import { outlookWords } from "@/components/plans/outlook-words";

const before = { hours: 608, steps: 28, readyDate: "2028-04-22", finish: "2028-09-01" };
const today = "2028-01-03";

describe("what taking another plan means, in words", () => {
  test("sets hours, steps and the day beside what they were", () => {
    expect(outlookWords(before, { ...before, hours: 650.2, steps: 29, readyDate: "2028-05-01" }, 1, today)).toBe(
      "This would leave 650 hours in 29 steps, instead of 608 in 28. You are ready to apply " +
        "in early May 2028, instead of late April 2028. Your finished step stays as it is; the others are planned anew.",
    );
  });

  test("does not set a figure beside the same one", () => {
    expect(outlookWords(before, before, 3, today)).toBe(
      "This would leave 608 hours in 28 steps, as many as now. You are ready to apply in late April 2028, " +
        "the same day as now. Your 3 finished steps stay as they are; the others are planned anew.",
    );
  });

  test("counts the days where the words for both are the same", () => {
    const words = (readyDate: string) => outlookWords(before, { ...before, readyDate }, 0, today);
    expect(words("2028-04-30")).toContain("You are ready to apply in late April 2028, 8 days later than now.");
    expect(words("2028-04-21")).toContain("You are ready to apply in late April 2028, 1 day sooner than now.");
  });

  test("says when you are ready already, before or after", () => {
    const ready = { ...before, readyDate: null };
    expect(outlookWords(before, ready, 0, today)).toContain("You are ready to apply now. All steps are planned anew.");
    expect(outlookWords(ready, ready, 0, today)).toContain("You are ready to apply as before.");
    expect(outlookWords(ready, before, 0, today)).toContain("You are ready to apply in late April 2028. ");
  });
});
