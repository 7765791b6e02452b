import { describe, expect, test } from "vitest";
import { outlookWords } from "@/components/plans/outlook-words";

const before = { hours: 608, steps: 28, readyDate: "2028-04-22" };

describe("what taking a changed catalogue means, in words", () => {
  test("sets hours, steps and the day beside what they were", () => {
    expect(outlookWords(before, { hours: 650.2, steps: 29, readyDate: "2028-05-01" }, 1)).toBe(
      "If you take the changes: 650 hours in 29 steps are left, instead of 608 in 28. You are ready to apply on " +
        "1 May 2028, instead of 22 Apr 2028. Your finished step stays as it is; the others are planned anew.",
    );
  });

  test("does not set a figure beside the same one", () => {
    expect(outlookWords(before, before, 3)).toBe(
      "If you take the changes: 608 hours in 28 steps are left, as many as now. You are ready to apply on 22 Apr 2028, " +
        "the same day. Your 3 finished steps stay as they are; the others are planned anew.",
    );
  });

  test("says when one is ready already, before or after", () => {
    const ready = { ...before, readyDate: null };
    expect(outlookWords(before, ready, 0)).toContain("You are ready to apply now. All steps are planned anew.");
    expect(outlookWords(ready, ready, 0)).toContain("You are ready to apply as before.");
    expect(outlookWords(ready, before, 0)).toContain("You are ready to apply on 22 Apr 2028. ");
  });
});
